import type { Failure } from '@ks-auth/core'
import type { TransportFailure } from './transport-failure.ts'

export type HttpFailure = Failure | TransportFailure
