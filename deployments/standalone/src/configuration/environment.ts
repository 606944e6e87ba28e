import { parseRange } from '@ks-auth/adapters-http'
import { parseKsOrigin } from '@ks-auth/adapters-ks'
import { type KeyRing, parseKeyRing } from '@ks-auth/adapters-ks/crypto'
import { compatiblePasswords, type PasswordPolicy, strictPasswords } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import * as t from 'io-ts'
import type { Database } from './database.ts'
import { databaseUrl } from './database-url.ts'
import { variable } from './variable.ts'

const matching = (form: RegExp) => O.fromPredicate((text: string) => form.test(text))

const policies: ReadonlyMap<string, PasswordPolicy> = new Map([
  ['strict', strictPasswords],
  ['compatible', compatiblePasswords],
])

const name = '1 to 64 characters of A-Z a-z 0-9 . _ -'
const isName = matching(/^[A-Za-z0-9._-]{1,64}$/)

const port = variable('a whole number from 0 to 65535', (text) =>
  /^[0-9]{1,5}$/.test(text) && Number(text) <= 65_535 ? O.some(Number(text)) : O.none,
)

const listOf =
  (is: (text: string) => boolean) =>
  (text: string): O.Option<readonly string[]> => {
    const parts = text.split(',')
    return parts.every(is) ? O.some(parts) : O.none
  }

const parseRanges = listOf((text) => O.isSome(parseRange(text)))
const parseOrigins = listOf((text) => URL.canParse(text) && new URL(text).origin === text)

/** The variables that the server reads, each as what it means. */
export interface Environment {
  readonly HOST?: string
  readonly PORT?: number
  readonly DATABASE_URL?: Database
  readonly DATABASE_CONNECTIONS?: number
  readonly KS_APP_ID?: string
  readonly KS_APP_SECRET?: string
  readonly KS_BASE_URL?: string
  readonly KS_CLIENT_ID?: string
  readonly SEAL_KEYS?: KeyRing
  readonly PASSWORD_POLICY?: PasswordPolicy
  readonly METRICS_PORT?: number
  readonly LOG_SHARE?: number
  readonly TRUSTED_PROXIES?: readonly string[]
  readonly CORS_ORIGINS?: readonly string[]
}

export const Environment: t.Type<Environment, unknown> = t.partial({
  HOST: variable('a host name or an IP address', matching(/^[A-Za-z0-9.:_-]{1,255}$/)),
  PORT: port,
  DATABASE_URL: databaseUrl,
  DATABASE_CONNECTIONS: variable('a whole number from 1 to 1000', (text) =>
    /^(?:[1-9][0-9]{0,2}|1000)$/.test(text) ? O.some(Number(text)) : O.none,
  ),
  KS_APP_ID: variable(name, isName),
  KS_APP_SECRET: variable('8 to 256 characters without blanks', matching(/^[!-~]{8,256}$/)),
  KS_BASE_URL: variable('an https origin, or an http origin on loopback', parseKsOrigin),
  KS_CLIENT_ID: variable(name, isName),
  SEAL_KEYS: variable('ID:BASE64 of 32 random bytes, more of them after commas', parseKeyRing),
  PASSWORD_POLICY: variable('strict or compatible', (text) => O.fromNullable(policies.get(text))),
  METRICS_PORT: port,
  LOG_SHARE: variable('a number from 0 to 1', (text) =>
    /^(?:0(?:\.[0-9]{1,6})?|1)$/.test(text) ? O.some(Number(text)) : O.none,
  ),
  TRUSTED_PROXIES: variable('addresses and ranges (10.0.0.0/8), with commas between', parseRanges),
  CORS_ORIGINS: variable('origins (https://example.com), with commas between', parseOrigins),
})
