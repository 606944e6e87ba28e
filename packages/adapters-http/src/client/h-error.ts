/** Who had been signed in when the person refused. */
export interface Person {
  readonly id?: number
  readonly openid?: string
}

/** What every call rejects with. `id` and `openid` come with 603. */
export class HError extends Error implements Person {
  readonly code: number
  declare readonly id?: number
  declare readonly openid?: string

  constructor(code: number, message: string, person: Person = {}) {
    super(message)
    this.code = code
    Object.assign(this, person)
    // The documents show the text beside the code, so it is a member that JSON.stringify and setData see.
    Object.defineProperty(this, 'message', { value: message, enumerable: true })
  }

  override get name(): string {
    return 'HError'
  }
}
