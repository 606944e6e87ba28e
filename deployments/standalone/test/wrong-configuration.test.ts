import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { readConfiguration } from '../src/configuration/read-configuration.ts'
import { appEnvironment as app } from './support/app-environment.ts'
import { startFailure } from './support/start-failure.ts'

const wrong: readonly (readonly [variable: string, environment: Readonly<Record<string, string>>])[] = [
  ['PORT', { PORT: '' }],
  ['PORT', { PORT: 'eighty' }],
  ['PORT', { PORT: '-1' }],
  ['PORT', { PORT: '65536' }],
  ['PORT', { PORT: '8080.5' }],
  ['PORT', { PORT: '0x50' }],
  ['PORT', { PORT: ' 80' }],
  ['HOST', { HOST: '' }],
  ['HOST', { HOST: 'local host' }],
  ['HOST', { HOST: 'http://localhost' }],
  ['DATABASE_URL', { DATABASE_URL: '' }],
  ['DATABASE_URL', { DATABASE_URL: 'data/ks-auth.db' }],
  ['DATABASE_URL', { DATABASE_URL: 'sqlite:' }],
  ['DATABASE_URL', { DATABASE_URL: 'oracle://localhost/x' }],
  ['DATABASE_URL', { ...app, DATABASE_URL: 'postgres://localhost' }],
  ['DATABASE_URL', { ...app, DATABASE_URL: 'postgres://localhost/' }],
  ['DATABASE_URL', { ...app, DATABASE_URL: 'postgres:///x' }],
  ['DATABASE_URL', { ...app, DATABASE_URL: 'postgres:x' }],
  ['DATABASE_URL', { ...app, DATABASE_URL: 'postgres://localhost:port/x' }],
  ['DATABASE_URL', { ...app, DATABASE_URL: 'postgres://localhost/x/y' }],
  ['DATABASE_URL', { ...app, DATABASE_URL: 'postgres://ann:12/ary@localhost/x' }],
  ['DATABASE_URL', { ...app, DATABASE_URL: 'postgres://ann:12/ary@localhost' }],
  ['DATABASE_URL', { ...app, DATABASE_URL: 'postgres://ann:12#ary@localhost/x' }],
  ['DATABASE_URL', { ...app, DATABASE_URL: 'postgres://ann:12%ry@localhost/x' }],
  ['DATABASE_URL', { ...app, DATABASE_URL: 'mysql://localhost' }],
  ['DATABASE_URL', { ...app, DATABASE_URL: 'mysql://localhost/x?sslmode=require' }],
  ['DATABASE_CONNECTIONS', { DATABASE_CONNECTIONS: '0' }],
  ['DATABASE_CONNECTIONS', { DATABASE_CONNECTIONS: '1001' }],
  ['DATABASE_CONNECTIONS', { DATABASE_CONNECTIONS: 'many' }],
  ['KS_APP_ID', { ...app, KS_APP_ID: '' }],
  ['KS_APP_ID', { ...app, KS_APP_ID: 'ks 7' }],
  ['KS_APP_ID', { ...app, KS_APP_ID: 'k'.repeat(65) }],
  ['KS_APP_ID', { KS_APP_SECRET: app.KS_APP_SECRET }],
  ['KS_APP_ID', { KS_BASE_URL: 'https://platform.example' }],
  ['KS_APP_SECRET', { KS_APP_ID: app.KS_APP_ID }],
  ['KS_APP_SECRET', { ...app, KS_APP_SECRET: '' }],
  ['KS_APP_SECRET', { ...app, KS_APP_SECRET: 'short' }],
  ['KS_APP_SECRET', { ...app, KS_APP_SECRET: 'a secret of the app' }],
  ['KS_APP_SECRET', { ...app, KS_APP_SECRET: 'a-secret-with-a-line\n' }],
  ['KS_BASE_URL', { ...app, KS_BASE_URL: '' }],
  ['KS_BASE_URL', { ...app, KS_BASE_URL: 'platform.example' }],
  ['KS_BASE_URL', { ...app, KS_BASE_URL: 'http://platform.example' }],
  ['KS_BASE_URL', { ...app, KS_BASE_URL: 'http://127.0.0.1.platform.example' }],
  ['KS_BASE_URL', { ...app, KS_BASE_URL: 'https://platform.example/api' }],
  ['KS_BASE_URL', { ...app, KS_BASE_URL: 'https://platform.example?x=1' }],
  ['KS_BASE_URL', { ...app, KS_BASE_URL: 'https://user:word@platform.example' }],
  ['KS_BASE_URL', { ...app, KS_BASE_URL: 'ftp://platform.example' }],
  ['KS_CLIENT_ID', { KS_CLIENT_ID: '' }],
  ['KS_CLIENT_ID', { KS_CLIENT_ID: 'client/1' }],
  ['SEAL_KEYS', { KS_APP_ID: app.KS_APP_ID, KS_APP_SECRET: app.KS_APP_SECRET }],
  ['SEAL_KEYS', { DATABASE_URL: 'postgres://localhost/x' }],
  ['SEAL_KEYS', { DATABASE_URL: 'mysql://localhost/x' }],
  ['SEAL_KEYS', { ...app, SEAL_KEYS: '' }],
  ['SEAL_KEYS', { ...app, SEAL_KEYS: `k1:${'A'.repeat(43)}=` }],
  ['SEAL_KEYS', { ...app, SEAL_KEYS: `${app.SEAL_KEYS},k2:${Buffer.alloc(32, 7).toString('base64')}` }],
  ['SEAL_KEYS', { ...app, SEAL_KEYS: 'k1:dG9vIHNob3J0' }],
  ['SEAL_KEYS', { ...app, SEAL_KEYS: `${app.SEAL_KEYS},${app.SEAL_KEYS}` }],
  ['SEAL_KEYS', { ...app, SEAL_KEYS: app.SEAL_KEYS.slice(0, -2) }],
  ['METRICS_PORT', { METRICS_PORT: 'on' }],
  ['LOG_SHARE', { LOG_SHARE: '2' }],
  ['LOG_SHARE', { LOG_SHARE: '-0.5' }],
  ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'everybody' }],
  ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/33' }],
  ['CORS_ORIGINS', { CORS_ORIGINS: '*' }],
  ['CORS_ORIGINS', { CORS_ORIGINS: 'https://example.com/path' }],
  ['PASSWORD_POLICY', { PASSWORD_POLICY: 'none' }],
  ['PASSWORD_POLICY', { PASSWORD_POLICY: '' }],
]

describe('a wrong environment', () => {
  for (const [variable, environment] of wrong)
    it(`names ${variable} when it is ${JSON.stringify(environment[variable]) ?? 'missing'} beside ${Object.keys(environment).length - 1} others`, () => {
      const read = readConfiguration(environment)
      expect(E.isLeft(read) && read.left.map((problem) => problem.variable)).toEqual([variable])
    })

  it('names every variable that cannot be read, what was expected, and no value', async () => {
    const environment = {
      ...app,
      PORT: 'canary-port',
      DATABASE_URL: 'mysql://u:canary@h',
      KS_APP_SECRET: 'canary secret',
      SEAL_KEYS: 'canary-keys',
    }
    const ended = await startFailure(environment)
    expect(ended).toContain('ended with 1')
    for (const variable of ['PORT', 'DATABASE_URL', 'KS_APP_SECRET', 'SEAL_KEYS'])
      expect(ended).toContain(`${variable}: expected `)
    expect(ended).not.toContain('canary')
  })
})
