import { type Auth, makeAuth } from './auth.ts'
import { makeErrors } from './errors.ts'
import { makeInTurn } from './in-turn.ts'
import type { KsRuntime } from './ks-runtime.ts'
import { makeSend } from './send.ts'
import { makeSessionStore } from './session-store.ts'
import { type InitOptions, readSettings, type Settings } from './settings.ts'
import { makeShare } from './share.ts'

/** What mini programs know as `ks.BaaS`. */
export interface BaaS {
  /** Throws HError 605 for a client id or a host that cannot be one, and for an `autoLogin` that is no boolean. */
  readonly init: (clientId: string, options: InitOptions) => void
  readonly auth: Auth
}

export interface BaaSOptions extends Partial<InitOptions> {
  readonly ks: KsRuntime
  /** With it there is no need for `init`. */
  readonly clientId?: string | undefined
}

export const createBaaS = ({ ks, clientId, ...options }: BaaSOptions): BaaS => {
  let settings: Settings | undefined
  const error = makeErrors(() => settings?.language ?? 'en')

  const shared = {
    ks,
    error,
    settings: () => {
      if (settings === undefined) throw error(602)
      return settings
    },
    session: makeSessionStore(ks),
    share: makeShare(),
    inTurn: makeInTurn(),
  }
  const init = (id: unknown, given?: Partial<InitOptions> | null): void => {
    const read = readSettings(id, given)
    if (read === undefined) throw error(605)
    settings = read
  }

  if (clientId !== undefined) init(clientId, options)
  return { init, auth: makeAuth({ ...shared, send: makeSend(shared) }) }
}
