import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { appEnvironment } from './support/app-environment.ts'
import { lentDatabases } from './support/lent-databases.ts'
import { runMigrate } from './support/run-migrate.ts'
import { running } from './support/running.ts'
import { simulatorElsewhere } from './support/simulator-elsewhere.ts'
import { startFailure } from './support/start-failure.ts'

const { SEAL_KEYS, ...app } = appEnvironment

const { SQLite: _, ...lent } = await lentDatabases(1)
const servers = Object.entries(lent)

describe.each(servers)('two servers on one empty %s', (_kind, [url = '']) => {
  it('start at once, make one user of twenty first logins, and know it again after a restart', async () => {
    const simulator = await simulatorElsewhere(app)
    const environment = { ...app, KS_BASE_URL: simulator, KS_CLIENT_ID: 'ks-auth-dev', SEAL_KEYS, DATABASE_URL: url }
    const nodes = await Promise.all([running({ simulator, environment }), running({ simulator, environment })])
    const logins = await Promise.all(nodes.flatMap(({ logIn }) => Array.from({ length: 10 }, () => logIn('oAnn'))))
    expect(logins.map(({ status }) => status)).toEqual(Array(20).fill(201))
    const { user_id: id, token } = (await nodes[1].logIn('oAnn')).body
    expect(new Set(logins.map(({ body }) => body['user_id']))).toEqual(new Set([id]))
    expect(await Promise.all(nodes.map(({ stop }) => stop()))).toEqual([0, 0])

    const { get, logIn, people, put } = await running({ simulator, environment })
    expect((await get(`/hserve/v2.5/user/info/${String(id)}/`, token)).status).toBe(200)
    const phone = await people.sealPhone('oAnn', { phoneNumber: '13800138000' })
    const verified = await put('/hserve/v2.5/idp/kuaishou/phone-verification/', phone, token)
    expect(verified.body).toMatchObject({ _phone: '13800138000' })
    expect((await logIn('oAnn')).body['user_id']).toBe(id)
  })
})

describe.each(servers.filter(([kind]) => kind === 'PostgreSQL'))(
  'a server on a %s that may only be read',
  (_kind, [url = '']) => {
    it('does not start', async () => {
      await runMigrate(url)
      const readOnly = `${url}?options=${encodeURIComponent('-c default_transaction_read_only=on')}`
      const failure = await startFailure({ SEAL_KEYS, DATABASE_URL: readOnly })
      expect(failure).toBe('ended with 1\nks-auth: DATABASE_URL: cannot execute DELETE in a read-only transaction')
    })
  },
)

describe('a server whose database cannot be used', () => {
  const oneLine = (reason: string): RegExp => new RegExp(`^ended with 1\nks-auth: DATABASE_URL: [^\n]*${reason}[^\n]*$`)

  it('says so in one line when nobody listens', async () => {
    for (const place of ['postgres://ann:canary@localhost:1', 'mysql://ann:canary@127.0.0.1:1']) {
      const failure = await startFailure({ SEAL_KEYS, DATABASE_URL: `${place}/auth` })
      expect(failure).toMatch(oneLine('ECONNREFUSED'))
      expect(failure).not.toContain('canary')
    }
  })

  it('says so when somebody listens and says nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void silent.close())
    await once(silent, 'listening')
    const { port } = Object(silent.address())
    const failures = await Promise.all(
      ['postgres', 'mysql'].map((scheme) =>
        startFailure({ SEAL_KEYS, DATABASE_URL: `${scheme}://ann:canary@127.0.0.1:${port}/auth` }),
      ),
    )
    for (const failure of failures) {
      expect(failure).toMatch(oneLine('(?:timeout|ETIMEDOUT)'))
      expect(failure).not.toContain('canary')
    }
  })

  it.each(servers)(
    'says so when %s refuses the user and the password, or knows no such database',
    async (_kind, [url = '']) => {
      const stranger = new URL(url)
      stranger.username = 'ks_auth_stranger'
      stranger.password = 'canary'
      const nowhere = new URL(url)
      nowhere.pathname = 'ks_auth_nowhere'
      const [refused = '', unknown = ''] = await Promise.all(
        [stranger, nowhere].map(({ href }) => startFailure({ SEAL_KEYS, DATABASE_URL: href })),
      )
      expect(refused).toMatch(oneLine('ks_auth_stranger'))
      expect(refused).not.toContain('canary')
      expect(unknown).toMatch(oneLine('ks_auth_nowhere'))
    },
  )
})
