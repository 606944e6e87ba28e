import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { oneServer } from './support/one-server.ts'
import { runInShell } from './support/run-in-shell.ts'
import { running } from './support/running.ts'
import { silentLogin } from './support/speak-to.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const server = oneServer()

describe('a server that was given nothing', () => {
  it('prints two lines for a shell that log somebody in', async () => {
    const [lines = ''] = /^code=.*\ncurl .*$/m.exec(server().said()) ?? []
    const login: unknown = JSON.parse(await runInShell(lines))
    expect(login).toMatchObject({ openid: 'ann', user_info: { openid: 'ann' }, expires_in: 2_592_000 })
  })
})

describe('a silent login', () => {
  it('finds the user of an openid again', async () => {
    const { logIn } = server()
    const first = await logIn('oAnn')
    const second = await logIn('oAnn')
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body['user_id']).toBe(first.body['user_id'])
  })

  it('makes one user of twenty first logins at once, and logs all of them in', async () => {
    const { logIn } = server()
    const logins = await Promise.all(Array.from({ length: 20 }, () => logIn('oTwenty')))
    expect(logins.map(({ status }) => status)).toEqual(Array(20).fill(201))
    expect(new Set(logins.map(({ body }) => body['user_id'])).size).toBe(1)
  })

  it('answers 404 to an unknown openid without create_user, and leaves the database as it was', async () => {
    const folder = temporaryFolder()
    const { logIn } = await running({ folder })
    await logIn('oAnn')
    const before = rowsIn(folder)
    const { status, body } = await logIn('oBen', { create_user: false })
    expect({ status, body }).toEqual({ status: 404, body: { status: 'error', error_msg: 'user not found' } })
    expect(rowsIn(folder)).toEqual(before)
  })

  it('logs one of two callers with the same code in', async () => {
    const { people, post } = server()
    const code = await people.issueCode('oAnn')
    const logins = await Promise.all([post(silentLogin, { code }), post(silentLogin, { code })])
    expect(logins.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 400])
  })
})

describe('a session', () => {
  it('outlives a restart and ends with the logout', async () => {
    const folder = temporaryFolder()
    const before = await running({ folder })
    const { token, user_id: id } = (await before.logIn('oAnn')).body
    expect(await before.stop()).toBe(0)

    const { get, post } = await running({ folder })
    const own = `/hserve/v2.5/user/info/${String(id)}/`
    expect((await get(own, token)).status).toBe(200)
    expect(await post('/hserve/v2.0/session/destroy/', {}, token)).toEqual({
      status: 201,
      body: { message: 'Destroy succeed.', status: 'ok' },
    })
    expect((await get(own, token)).status).toBe(401)
    expect((await post('/hserve/v2.0/session/destroy/', {}, token)).status).toBe(401)
  })
})

/** Every row of every table. */
const rowsIn = (folder: string): unknown => {
  const database = new DatabaseSync(join(folder, 'ks-auth.db'), { readOnly: true })
  try {
    const tables: readonly unknown[] = database
      .prepare(`select name from sqlite_master where type = 'table' order by name`)
      .all()
    return tables.map((table): readonly unknown[] =>
      database.prepare(`select * from "${String(Object(table).name)}"`).all(),
    )
  } finally {
    database.close()
  }
}
