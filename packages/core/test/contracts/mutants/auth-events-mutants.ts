import type { AuthEvent, AuthEvents } from '@ks-auth/core'
import type { EventsUnderTest } from '@ks-auth/core/contracts'
import type { Mutants } from './mutants.ts'

type Tell = AuthEvents['tell']

const telling =
  (change: (tell: Tell) => Tell) =>
  (subject: EventsUnderTest): EventsUnderTest => ({ ...subject, events: { tell: change(subject.events.tell) } })

const nothing = async (): Promise<void> => undefined

export const authEventsMutants: Mutants<EventsUnderTest, undefined> = {
  'tells nothing before the task runs': telling((tell) => (event) => {
    const begun = tell(event)()
    return () => begun
  }),

  'brings each event whole': telling(
    (tell) => (event) => tell(event._tag === 'LoggedIn' ? { ...event, how: 'known' } : event),
  ),

  'brings events in the order in which they were told': (subject) => ({
    ...subject,
    arrived: async () => (await subject.arrived()).toSorted((a, b) => a.at - b.at),
  }),

  'brings an event as often as it happened': telling((tell) => {
    let last: AuthEvent | undefined
    return (event) => async () => {
      if (event !== last) await tell(event)()
      last = event
    }
  }),

  'brings an event that belongs to nobody yet': telling(
    (tell) => (event) => (event.user === null ? nothing : tell(event)),
  ),
}
