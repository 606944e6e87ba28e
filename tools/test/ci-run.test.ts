import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { repository } from './support/repository.ts'

describe('.ci/run', () => {
  const bin = mkdtempSync(join(tmpdir(), 'ks-auth-ci-'))
  writeFileSync(
    join(bin, 'npm'),
    '#!/bin/sh\necho "npm $*${HOME:+ at home}"\ncase "$*" in "$FAILING") exit 3 ;; esac\n',
  )
  chmodSync(join(bin, 'npm'), 0o755)
  afterAll(() => {
    rmSync(bin, { recursive: true })
  })

  const runWithFailing = (failing: string): Promise<{ readonly failed: boolean; readonly output: string }> =>
    new Promise((resolve) => {
      const env = { ...process.env, HOME: '', FAILING: failing, PATH: [bin, process.env['PATH']].join(delimiter) }
      execFile(join(repository, '.ci/run'), { env }, (error, output) => {
        resolve({ failed: error !== null, output })
      })
    })

  it.each([
    ['nothing', false],
    ['test', true],
    ['run check', true],
  ])(
    'runs the tests and the checks, if need be without a home; when %s fails, it fails: %s',
    async (failing, failed) => {
      expect(await runWithFailing(failing)).toEqual({ failed, output: 'npm test at home\nnpm run check at home\n' })
    },
  )
})
