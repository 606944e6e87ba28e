/** How the Kuaishou app on a device behaves, where apps of different versions differ. */
export interface HostApp {
  /** What `ks.request` makes of a status outside 2xx. */
  readonly refusals: 'success' | 'fail with a status' | 'fail with words'
  /** Since base library 1.26.1 calls return promises as well. */
  readonly promises: boolean
}

export const hostApps: readonly HostApp[] = [
  { refusals: 'success', promises: true },
  { refusals: 'fail with words', promises: false },
  { refusals: 'fail with a status', promises: true },
]

/** The host where nothing depends on it. */
export const anyHostApp: HostApp = { refusals: 'success', promises: true }
