import type { Send } from './call.ts'
import type { MakeError } from './errors.ts'
import type { InTurn } from './in-turn.ts'
import type { KsRuntime } from './ks-runtime.ts'
import type { SessionStore } from './session-store.ts'
import type { Settings } from './settings.ts'
import type { Share } from './share.ts'

/** What all calls of one client have in common. */
export interface Device {
  readonly ks: KsRuntime
  /** Throws HError 602 before `init`. */
  readonly settings: () => Settings
  readonly error: MakeError
  readonly session: SessionStore
  readonly send: Send
  readonly share: Share
  readonly inTurn: InTurn
}
