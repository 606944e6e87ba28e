import type { PasswordHashing } from '@ks-auth/adapters-ks/crypto'

/** For tests of anything but the hashing itself. */
export const quickPasswords: Partial<PasswordHashing> = { memoryCost: 64 }
