import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lentDatabases } from './support/lent-databases.ts'
import { runMigrate } from './support/run-migrate.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const lent = await lentDatabases(1)

describe.each(Object.entries(lent))('the migration of %s', (_kind, [url = '']) => {
  it('prints what it would run until it has been run, and then that there is nothing to do', async () => {
    const planned = await runMigrate(url, '--dry-run')
    expect(planned).toMatchObject({ code: 0, stderr: '' })
    expect(planned.stdout).toMatch(/^create table .*ks_auth_users.*;$/m)

    expect(await runMigrate(url)).toMatchObject({ code: 0, stderr: '' })
    const { stdout } = await runMigrate(url, '--dry-run')
    expect(stdout).toBe('-- nothing to do: the schema is that of this version\n')
  })
})

it('a dry run leaves nothing beside the file that it reads', async () => {
  const folder = temporaryFolder()
  const url = `sqlite:${join(folder, 'ks-auth.db')}`
  await runMigrate(url)
  const before = readdirSync(folder)
  await runMigrate(url, '--dry-run')
  expect(readdirSync(folder)).toEqual(before)
})

describe('a migration that cannot be run', () => {
  it.each([[], ['--dry-run']])(
    'prints one line without the password when the database does not answer: %s',
    async (...args) => {
      const { code, stdout, stderr } = await runMigrate('postgres://ann:canary@127.0.0.1:1/auth', ...args)
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toBe('ks-auth: DATABASE_URL: connect ECONNREFUSED 127.0.0.1:1\n')
    },
  )

  it('names DATABASE_URL when it cannot be understood, and asks for nothing else', async () => {
    const { code, stderr } = await runMigrate('oracle://ann:canary@127.0.0.1/auth')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^ks-auth: DATABASE_URL: expected [^\n]*\n$/)
    expect(stderr).not.toContain('canary')
  })

  it('does nothing when it is asked for something else', async () => {
    const { code, stderr } = await runMigrate('sqlite::memory:', '--dryrun')
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'ks-auth: migrate takes --dry-run or nothing\n' })
  })
})
