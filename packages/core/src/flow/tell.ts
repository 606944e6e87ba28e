import type * as T from 'fp-ts/lib/Task.js'
import type { AuthEvent, WhatHappened } from '../model/auth-event.ts'
import type { Client } from '../model/client.ts'
import type { UserId } from '../model/user-id.ts'
import type { Deps } from './deps.ts'

/** Tells what is stored by now. A teller that fails, throws or rejects changes nothing: the flow has succeeded. */
export const tell =
  ({ events, clock }: Pick<Deps, 'events' | 'clock'>) =>
  (client: Client, user: UserId | null, what: WhatHappened): T.Task<void> =>
  async () => {
    const event: AuthEvent = { ...what, at: clock.now(), pool: client.pool, client: client.id, user }
    try {
      await events.tell(event)()
    } catch {
      return
    }
  }
