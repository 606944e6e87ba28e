import { dictionary } from '@zxcvbn-ts/language-common'
import type { PasswordPolicy } from './password-policy.ts'

const common: ReadonlySet<string> = new Set(dictionary.passwords)

/** At least 8 code points (NIST SP 800-63B), and none of the most common passwords in any case. */
export const strictPasswords: PasswordPolicy = {
  minimumLength: 8,
  isCommon: (password) => common.has(password.toLowerCase()),
}
