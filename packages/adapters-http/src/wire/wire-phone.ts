import type { E164 } from '@ks-auth/core'

const mainland = '+86'

/** Existing apps show 11 digits for mainland China; every other country keeps its code. */
export const wirePhone = (phone: E164): string => (phone.startsWith(mainland) ? phone.slice(mainland.length) : phone)
