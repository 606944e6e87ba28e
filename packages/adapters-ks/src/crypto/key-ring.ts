import type { KeyObject } from 'node:crypto'

/** The keys that seal session_keys in custody: one seals, all of them open. Printing it shows no key. */
export interface KeyRing {
  readonly sealing: RingKey
  readonly keys: ReadonlyMap<string, RingKey>
}

export interface RingKey {
  readonly id: string
  readonly secret: KeyObject
}
