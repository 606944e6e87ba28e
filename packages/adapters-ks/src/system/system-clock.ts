import { type Clock, instant } from '@ks-auth/core'

/** The clock of this machine. Nodes are expected within 5 minutes of each other. */
export const systemClock: Clock = { now: () => instant(Date.now()) }
