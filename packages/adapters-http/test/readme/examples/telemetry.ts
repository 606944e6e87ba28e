import { type Handler, makeHandler } from '@ks-auth/adapters-http'
import { annotateSpan, traced } from '@ks-auth/adapters-http/telemetry'
import { makeKsAuth } from '@ks-auth/core'
import { ports } from './handler.ts'

export const handler: Handler = traced(
  makeHandler({ ksAuth: makeKsAuth(ports), clients: new Map(), clock: ports.clock, observe: annotateSpan }),
)
