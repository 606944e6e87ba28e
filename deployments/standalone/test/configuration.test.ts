import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { readConfiguration } from '../src/configuration/read-configuration.ts'
import { appEnvironment as app } from './support/app-environment.ts'
import { running } from './support/running.ts'

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
