import type { Ports } from '../ports.ts'
import type { Settings } from '../settings.ts'

/** What flows may ask for: the ports, and what the deployment chose. */
export interface Deps extends Ports {
  readonly settings: Settings
}
