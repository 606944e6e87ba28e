import type { Handler } from '@ks-auth/adapters-http'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** What a request says beside its method and path. */
export interface Said {
  /** null: no client id at all. */
  readonly client?: string | null
  readonly token?: string | undefined
  /** Sent as JSON. */
  readonly json?: Json
  /** Sent as it is. */
  readonly text?: string
  /** By lower-case name, over those that the rest of this record makes. */
  readonly headers?: Readonly<Record<string, string>>
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly body: { readonly [key: string]: Json }
}

/** Sends a request as the client of the documents does. */
export const send = async (handle: Handler, method: string, path: string, said: Said = {}): Promise<Reply> => {
  const { client = 'client-a', token, json, text = json === undefined ? '' : JSON.stringify(json) } = said
  const headers = new Map([
    ...(client === null ? [] : [['x-hydrogen-client-id', client] as const]),
    ...(token === undefined ? [] : [['authorization', `Hydrogen-r1 ${token}`] as const]),
    ...(text === '' ? [] : [['content-type', 'application/json'] as const]),
    ...Object.entries(said.headers ?? {}),
  ])
  const body = { _tag: 'Text', text } as const
  const reply = await handle({ method, path, header: (name) => headers.get(name), body })
  return { status: reply.status, headers: reply.headers, text: reply.body, body: JSON.parse(reply.body) }
}
