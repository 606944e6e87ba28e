import type { EventsUnderTest } from '@ks-auth/core/contracts'
import { makeRecordedEvents } from '@ks-auth/core/testing'

/** Recorded events, as the contract of AuthEvents wants them. */
export const eventsUnderTest = (): EventsUnderTest => {
  const events = makeRecordedEvents()
  return { events, arrived: async () => events.told }
}
