import type { Client } from '@ks-auth/core'
import { aPool } from './a-user.ts'

/** The mini program of the samples. */
export const client = { id: 'client-a', pool: aPool, appId: 'ks-test' } as Client
