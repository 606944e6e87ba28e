import type { TypedName } from '@ks-auth/core'

export const username = (text: string): TypedName => ({ kind: 'username', text })
export const email = (text: string): TypedName => ({ kind: 'email', text })
export const phone = (text: string): TypedName => ({ kind: 'phone', text })
