import type { Method } from './route.ts'

/**
 * What there is to log or count of an answered request. Every member but `id` and the numbers comes from a list that is
 * known beforehand: no secret, no line break and no unbounded label can be in it.
 */
export interface Observation {
  /** Made here, and sent as `x-request-id`. */
  readonly id: string
  readonly method: Method | 'other'
  /** The pattern of the path, as `/auth/sessions/:id/`; null for a path that is nobody's. */
  readonly route: string | null
  readonly status: number
  readonly milliseconds: number
  /** The stable name of the failure that was answered. */
  readonly failure: string | null
}

export type Observe = (observation: Observation) => void
