import type { AuthEvent } from '@ks-auth/core'
import { authEventsContract, type EventsUnderTest } from '@ks-auth/core/contracts'
import { pino } from 'pino'
import { describe, it } from 'vitest'
import { logEvents } from '../../src/observability/log-events.ts'

/** The log, and what a reader of its lines makes of them. */
const readLog = (): EventsUnderTest => {
  const lines: string[] = []
  const log = pino({ base: null }, { write: (line) => void lines.push(line) })
  const eventIn = (line: string): AuthEvent => {
    const { level: _level, time: _time, msg, ...event } = JSON.parse(line)
    return { ...event, _tag: msg }
  }
  return { events: logEvents(log), arrived: async () => lines.map(eventIn) }
}

describe('the log keeps the contract of AuthEvents', () => {
  for (const { name, check } of authEventsContract) it(name, () => check(readLog()))
})
