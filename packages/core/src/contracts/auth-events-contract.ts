import type { AuthEvent } from '../model/auth-event.ts'
import type { ClientId } from '../model/client.ts'
import { after } from '../model/instant.ts'
import type { AuthEvents } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectSame } from './expectations.ts'
import { aPool, noon, userIdOf } from './samples.ts'

/** A teller, and its other end: what has arrived there, oldest first. */
export interface EventsUnderTest {
  readonly events: AuthEvents
  readonly arrived: () => Promise<readonly AuthEvent[]>
}

const origin = { at: noon, pool: aPool, client: 'client-a' as ClientId, user: userIdOf(1) }
const login: AuthEvent = { ...origin, _tag: 'LoggedIn', method: 'ks-silent', how: 'created' }
const change: AuthEvent = { ...origin, at: after(noon, 1), _tag: 'AccountChanged', password: true }
const logout: AuthEvent = { ...origin, at: after(noon, 2), _tag: 'LoggedOut' }
const ofNobody: AuthEvent = { ...origin, user: null, _tag: 'OpeningFailed' }

const arrivedOf = async (
  { events, arrived }: EventsUnderTest,
  told: readonly AuthEvent[],
): Promise<readonly AuthEvent[]> => {
  for (const event of told) await events.tell(event)()
  return arrived()
}

/** For a teller that keeps what it is told. The core promises it nothing but the events, and waits for none. */
export const authEventsContract: readonly ContractCase<EventsUnderTest>[] = [
  {
    name: 'tells nothing before the task runs',
    check: async ({ events, arrived }) => {
      events.tell(login)
      expectSame('arrived', await arrived(), [])
    },
  },
  {
    name: 'brings each event whole',
    check: async (subject) => expectSame('arrived', await arrivedOf(subject, [login]), [login]),
  },
  {
    name: 'brings events in the order in which they were told',
    check: async (subject) => {
      const arrived = await arrivedOf(subject, [change, logout, change])
      expectSame(
        'arrived',
        arrived.map(({ _tag }) => _tag),
        [change, logout, change].map(({ _tag }) => _tag),
      )
    },
  },
  {
    name: 'brings an event as often as it happened',
    check: async (subject) => expectSame('arrived', (await arrivedOf(subject, [logout, logout])).length, 2),
  },
  {
    name: 'brings an event that belongs to nobody yet',
    check: async (subject) => expectSame('arrived', await arrivedOf(subject, [ofNobody]), [ofNobody]),
  },
]
