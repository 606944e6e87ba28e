import { newKeyRing } from '@ks-auth/adapters-ks/crypto'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { readConfiguration } from '../src/configuration/read-configuration.ts'
import { running } from './support/running.ts'
import { startFailure } from './support/start-failure.ts'

const app = {
  KS_APP_ID: 'ks700000000000000000',
  KS_APP_SECRET: 'a-secret-of-the-app-0123',
  SEAL_KEYS: newKeyRing(),
}

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

describe('an environment', () => {
  it('needs nothing', () => {
    const read = readConfiguration({})
    expect(E.isRight(read) && read.right).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      database: { _tag: 'Sqlite', path: 'data/ks-auth.db' },
      connections: 10,
      client: { id: 'ks-auth-dev' },
      platform: { _tag: 'Simulator' },
      sealKeys: { _tag: 'Beside', database: { path: 'data/ks-auth.db' } },
      passwordPolicy: { minimumLength: 6 },
      metricsPort: null,
      logShare: 0.01,
      trustedProxies: [],
      corsOrigins: [],
    })
  })

  it('is free to hold what is not ours', () => {
    expect(E.isRight(readConfiguration({ PATH: '/bin', KS_OTHER: 'x' }))).toBe(true)
  })

  it.each([
    ['sqlite::memory:', { _tag: 'Sqlite', path: ':memory:' }],
    ['sqlite:/var/lib/ks auth.db', { _tag: 'Sqlite', path: '/var/lib/ks auth.db' }],
    ['postgres://ann:p%40ss@db.example:5433/auth', { _tag: 'Postgres' }],
    ['postgresql://db.example/auth?sslmode=verify-full', { _tag: 'Postgres' }],
    ['mysql://ann:word@[::1]:3307/auth', { _tag: 'Mysql' }],
    ['mariadb://db.example/auth?ssl=%7B%7D', { _tag: 'Mysql' }],
  ])('may name the database %s', (DATABASE_URL, expected) => {
    const read = readConfiguration({ ...app, DATABASE_URL })
    const named = expected._tag === 'Sqlite' ? expected : { ...expected, url: DATABASE_URL }
    expect(E.isRight(read) && read.right.database).toEqual(named)
  })

  it.each(['port=abc', 'host=elsewhere', 'user=ann', 'sslmode=require&dbname=x'])(
    'does not take the parameter %s of a PostgreSQL, which has its place in the URL',
    (parameters) => {
      const read = readConfiguration({ ...app, DATABASE_URL: `postgres://db.example/auth?${parameters}` })
      expect(E.isLeft(read) && read.left.map(({ variable }) => variable)).toEqual(['DATABASE_URL'])
    },
  )

  it('speaks to the real platform as soon as there is an app', () => {
    const read = readConfiguration(app)
    expect(E.isRight(read) && read.right.platform).toEqual({
      _tag: 'Kuaishou',
      origin: 'https://open.kuaishou.com',
      secret: app.KS_APP_SECRET,
    })
  })

  it('may name an https platform, or an http one on this machine', () => {
    for (const origin of [
      'https://platform.example',
      'http://127.0.0.1:8090',
      'http://localhost:1',
      'http://[::1]:2',
    ]) {
      const read = readConfiguration({ ...app, KS_BASE_URL: origin })
      expect(E.isRight(read) && read.right.platform).toMatchObject({ origin })
    }
  })

  it('decides the password policy', async () => {
    const { post, said } = await running({ environment: { PASSWORD_POLICY: 'strict' } })
    const answer = await post('/hserve/v2.1/register/username/', { username: 'ann', password: '111111' })
    expect(answer.status).toBe(400)
    expect(said()).not.toContain('PASSWORD_POLICY')
  })
})
