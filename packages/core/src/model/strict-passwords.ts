import { dictionary } from '@zxcvbn-ts/language-common'
import type { PasswordPolicy } from './password-policy.ts'

let common: ReadonlySet<string> | undefined

/** At least 8 code points (NIST SP 800-63B), and none of the most common passwords in any case. */
export const strictPasswords: PasswordPolicy = {
  minimumLength: 8,
  isCommon: (password) => {
    // Made when the first password is judged: a deployment with another policy has no use for 49,000 of them.
    common ??= new Set(dictionary.passwords)
    return common.has(password.toLowerCase())
  },
}
