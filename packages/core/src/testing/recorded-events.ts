import type { AuthEvent } from '../model/auth-event.ts'
import type { AuthEvents } from '../ports.ts'

export interface RecordedEvents extends AuthEvents {
  readonly told: readonly AuthEvent[]
}

/** AuthEvents that remembers what it was told, oldest first. */
export const makeRecordedEvents = (): RecordedEvents => {
  const told: AuthEvent[] = []
  return {
    told,
    tell: (event) => async () => {
      told.push(event)
    },
  }
}
