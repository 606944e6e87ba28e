import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { repository } from './support/repository.ts'

describe('.ci/run', () => {
  // All that it finds: a machine without a MariaDB, whatever there is on this one.
  const bin = mkdtempSync(join(tmpdir(), 'ks-auth-ci-'))
  for (const tool of ['bash', 'dirname', 'mktemp'])
    symlinkSync(execFileSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim(), join(bin, tool))
  const plant = (name: string, script: string): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  plant('npm', 'echo "npm $*${HOME:+ at home}${CI:+ in CI}"; case "$*" in "$FAILING") exit 3 ;; esac')
  plant('apt-get', 'echo "apt-get $*"; case "$*" in *$ABSENT*) exit 3 ;; esac')
  plant('timeout', 'shift; exec "$@"')
  plant('id', 'echo 0')
  afterAll(() => {
    rmSync(bin, { recursive: true })
  })

  const run = (env: Readonly<Record<string, string>>) =>
    new Promise((resolve) => {
      // A port that nobody listens on.
      const bare = { PATH: bin, HOME: '', FAILING: 'nothing', ABSENT: 'nothing', MYSQL_TCP_PORT: '1' }
      execFile(join(repository, '.ci/run'), { env: { ...bare, ...env } }, (error, stdout, stderr) => {
        resolve({ failed: error !== null, told: `${stdout}${stderr}`.trimEnd().split('\n') })
      })
    })

  const tests = ['npm test at home in CI', 'npm run check at home in CI']
  const server = { KS_AUTH_TEST_MYSQL: 'mysql://127.0.0.1/' }

  it.each([
    ['nothing', false],
    ['test', true],
    ['run check', true],
  ])(
    'runs the tests and the checks, if need be without a home; when %s fails, it fails: %s',
    async (FAILING, failed) => {
      expect(await run({ ...server, FAILING })).toEqual({ failed, told: tests })
    },
  )

  it('installs a MariaDB where there is none', async () => {
    expect(await run({})).toEqual({ failed: false, told: ['apt-get install -qq -y mariadb-server', ...tests] })
  })

  it('goes on without one that cannot be installed, for the tests to fail', async () => {
    const attempts = [
      'apt-get install -qq -y mariadb-server',
      'apt-get update -qq',
      'apt-get install -qq -y mariadb-server',
    ]
    expect(await run({ ABSENT: 'install' })).toEqual({
      failed: false,
      told: [...attempts, ...tests, 'MariaDB is missing and cannot be installed here'],
    })
  })
})
