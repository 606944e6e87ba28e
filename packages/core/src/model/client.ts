import * as O from 'fp-ts/lib/Option.js'
import type { Brand } from './brand.ts'

/** What a mini program sends as `X-Hydrogen-Client-ID`. */
export type ClientId = Brand<string, 'ClientId'>

/** A set of users. Clients of one pool share their users; pools never meet. */
export type Pool = Brand<string, 'Pool'>

/** Kuaishou's name for a mini program (`app_id`). */
export type KsAppId = Brand<string, 'KsAppId'>

/** One mini program of a deployment. Sessions are bound to `id`, identities and names to `pool`. */
export interface Client {
  readonly id: ClientId
  readonly pool: Pool
  readonly appId: KsAppId
}

const name = /^[A-Za-z0-9._-]{1,64}$/

const isName = (text: string): boolean => name.test(text)

/** A client from configuration: 1 to 64 characters of `A-Z a-z 0-9 . _ -` each. */
export const parseClient = (id: string, pool: string, appId: string): O.Option<Client> =>
  isName(id) && isName(pool) && isName(appId)
    ? O.some({ id: id as ClientId, pool: pool as Pool, appId: appId as KsAppId })
    : O.none
