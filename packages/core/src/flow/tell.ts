import type * as T from 'fp-ts/lib/Task.js'
import type { AuthEvent, WhatHappened } from '../model/auth-event.ts'
import type { Client } from '../model/client.ts'
import type { UserId } from '../model/user-id.ts'
import type { Deps } from './deps.ts'

/** Tells what is stored by now, in the order of the flows, and waits for no end: the flow has succeeded. */
export const tell =
  ({ events, clock }: Pick<Deps, 'events' | 'clock'>) =>
  (client: Client, user: UserId | null, what: WhatHappened): T.Task<void> =>
  async () => {
    void begin(events, { ...what, at: clock.now(), pool: client.pool, client: client.id, user })
  }

/** A teller that fails, throws or rejects changes nothing. */
const begin = async (events: Deps['events'], event: AuthEvent): Promise<void> => {
  try {
    await events.tell(event)()
  } catch {
    return
  }
}
