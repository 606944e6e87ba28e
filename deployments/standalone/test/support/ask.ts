export interface Said {
  readonly token?: unknown
  readonly json?: object
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answered {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

export type Ask = (method: string, path: string, said?: Said) => Promise<Answered>

/** Sends whatever a client may say, over real HTTP. */
export const askAt =
  (origin: string): Ask =>
  async (method, path, { token, json, headers = {} } = {}) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        'x-hydrogen-client-id': 'ks-auth-dev',
        ...(typeof token === 'string' ? { authorization: `Hydrogen-r1 ${token}` } : {}),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    })
    return { status: response.status, body: Object(await response.json()) }
  }
