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

export const textFor = ({ json, text = json === undefined ? '' : JSON.stringify(json) }: Said): string => text

/** The headers that the client of the documents sends. */
export const headersFor = (said: Said): ReadonlyMap<string, string> => {
  const { client = 'client-a', token, headers = {} } = said
  return new Map([
    ...(client === null ? [] : [['x-hydrogen-client-id', client] as const]),
    ...(token === undefined ? [] : [['authorization', `Hydrogen-r1 ${token}`] as const]),
    ...(textFor(said) === '' ? [] : [['content-type', 'application/json'] as const]),
    ...Object.entries(headers),
  ])
}

/** Calls the handler itself, as a mount does. */
export const send = async (
  handle: Handler,
  method: string,
  path: string,
  said: Said = {},
  peer?: string,
): Promise<Reply> => {
  const headers = headersFor(said)
  const body = { _tag: 'Text', text: textFor(said) } as const
  const reply = await handle({ method, path, header: (name) => headers.get(name), body, peer })
  const { status, body: text } = reply
  return { status, headers: reply.headers, text, body: text.startsWith('{') ? JSON.parse(text) : {} }
}
