import type { Observe } from '@ks-auth/adapters-http'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly observe: Observe
  /** The page that Prometheus reads. */
  readonly page: () => Promise<string>
  readonly contentType: string
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** Counts by route, method, status and failure: each from a list that is known beforehand, so the labels are bounded. */
export const makeMetrics = (): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'ks_auth_answer_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers: [registry],
  })
  const failures = new Counter({
    name: 'ks_auth_failures_total',
    help: 'Answers that were a failure, by its stable code',
    labelNames: ['route', 'failure'],
    registers: [registry],
  })
  return {
    contentType: registry.contentType,
    page: () => registry.metrics(),
    observe: ({ method, route, status, milliseconds, failure }) => {
      const known = route ?? 'none'
      durations.observe({ method, route: known, status }, milliseconds / 1000)
      if (failure !== null) failures.inc({ route: known, failure })
    },
  }
}
