import type { Client } from '../model/client.ts'
import { type Instant, instant } from '../model/instant.ts'
import type { Ports } from '../ports.ts'
import { makeCountingUserIds } from './counting-user-ids.ts'
import { type FakeClock, makeFakeClock } from './fake-clock.ts'
import { type FakeCrypto, makeFakeCrypto } from './fake-crypto.ts'
import { type FakeKs, makeFakeKs } from './fake-ks-gateway.ts'
import { makeInMemoryStorage } from './in-memory-storage.ts'
import { emptyTables } from './in-memory-tables.ts'
import { makeRecordedEvents, type RecordedEvents } from './recorded-events.ts'
import { type StorageSnapshot, snapshotOf } from './storage-snapshot.ts'

/** Every port in memory, and the ends of them that a test or a trial holds: the platform, the device, time, what is stored. */
export interface InMemoryPorts {
  readonly ports: Ports
  readonly ks: FakeKs
  readonly device: Pick<FakeCrypto, 'encrypt' | 'sign'>
  readonly clock: FakeClock
  readonly events: RecordedEvents
  readonly snapshot: () => StorageSnapshot
}

export const makeInMemoryPorts = (
  clients: readonly Client[],
  start: Instant = instant(1_700_000_000_000),
): InMemoryPorts => {
  const ks = makeFakeKs(clients.map(({ id }) => id))
  const { crypto, ...device } = makeFakeCrypto()
  const clock = makeFakeClock(start)
  const events = makeRecordedEvents()
  const userIds = makeCountingUserIds()
  const tables = emptyTables()
  return {
    ks,
    device,
    clock,
    events,
    snapshot: () => snapshotOf(tables),
    ports: { ...makeInMemoryStorage(tables), gateway: ks.gateway, crypto, clock, events, userIds },
  }
}
