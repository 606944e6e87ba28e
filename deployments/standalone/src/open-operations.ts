import type { SqlStorage } from '@ks-auth/adapters-sql'
import * as E from 'fp-ts/lib/Either.js'
import type { Logger } from 'pino'
import type { Operations } from './assembly.ts'
import type { Closers } from './closers.ts'
import type { Configuration } from './configuration/configuration.ts'
import { needing } from './needing.ts'
import { logAnswers } from './observability/log-answers.ts'
import { logCauses } from './observability/log-causes.ts'
import { serveMetrics } from './observability/serve-metrics.ts'

interface Opened {
  readonly log: Logger
  readonly storage: SqlStorage
  readonly add: Closers['add']
}

/** Logs and, where a port is given for them, metrics: what counts them is loaded only then. */
export const openOperations = async (
  { metricsPort, logShare, trustedProxies, corsOrigins }: Configuration,
  { log, storage, add }: Opened,
): Promise<Operations> => {
  const observers = [logAnswers(log, logShare)]
  if (metricsPort !== null) {
    const { makeMetrics } = await import('./observability/make-metrics.ts')
    const metrics = makeMetrics()
    add(await needing(serveMetrics(metrics, '127.0.0.1', metricsPort), 'METRICS_PORT'))
    observers.push(metrics.observe)
  }
  return {
    trustedProxies,
    corsOrigins,
    report: logCauses(log),
    observe: (observation) => {
      for (const observe of observers) observe(observation)
    },
    ready: async () => E.isRight(await storage.ping()),
  }
}
