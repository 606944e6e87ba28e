import { makeSimulatorClient, type SimulatorClient } from '@ks-auth/adapters-ks/simulator'

export interface Reply {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** What a mini program sends, over real HTTP. */
export interface Speaker {
  readonly post: (path: string, body: object, token?: unknown) => Promise<Reply>
  readonly put: (path: string, body: object, token?: unknown) => Promise<Reply>
  readonly get: (path: string, token?: unknown) => Promise<Reply>
  /** A silent login with a fresh code of this person. */
  readonly logIn: (openid: string, more?: object) => Promise<Reply>
  /** The person and the device. */
  readonly people: SimulatorClient
}

export const silentLogin = '/hserve/v2.5/idp/kuaishou/silent-login/'

export const speakTo = (origin: string, simulator: string, client = 'ks-auth-dev'): Speaker => {
  const people = makeSimulatorClient(simulator)

  const send = async (method: string, path: string, body?: object, token?: unknown): Promise<Reply> => {
    const headers = new Headers({ 'x-hydrogen-client-id': client, 'content-type': 'application/json' })
    if (typeof token === 'string') headers.set('authorization', `Hydrogen-r1 ${token}`)
    const response = await fetch(`${origin}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: Object(await response.json()) }
  }

  return {
    people,
    post: (path, body, token) => send('POST', path, body, token),
    put: (path, body, token) => send('PUT', path, body, token),
    get: (path, token) => send('GET', path, undefined, token),
    logIn: async (openid, more = {}) => send('POST', silentLogin, { code: await people.issueCode(openid), ...more }),
  }
}
