import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { repository } from './support/repository.ts'
import { runNode } from './support/run-node.ts'

describe('the bootstrap', () => {
  let root = ''

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }

  /** Stands in for npx: tells how it was called, and ends as it is told. */
  const bootstrap = (npxEndsWith: number) => {
    write('bin/npx', `#!/bin/sh\necho "npx $*"\nexit ${npxEndsWith}\n`)
    chmodSync(join(root, 'bin/npx'), 0o755)
    return runNode(root, ['tools/bootstrap.mjs', 'install'], {
      PATH: [join(root, 'bin'), process.env['PATH']].join(delimiter),
    })
  }

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ks-auth-bootstrap-'))
    for (const file of ['bootstrap.mjs', 'one-at-a-time.mjs'])
      cpSync(join(repository, 'tools', file), join(root, 'tools', file))
    write('package.json', '{ "packageManager": "pnpm@1.2.3", "engines": { "node": ">=20.19" } }')
    write('pnpm-lock.yaml', 'locked: 2\n')
    write('node_modules/.pnpm/lock.yaml', 'locked: 2\n')
    write('packages/core/package.json', '{ "dependencies": { "fp-ts": "2.0.0" } }')
    write('packages/core/node_modules/fp-ts/package.json', '{}')
    write('deployments/page/package.json', '{}')
  })

  afterEach(() => {
    rmSync(root, { recursive: true, force: true })
  })

  it('installs nothing when the lockfile is what is installed', async () => {
    expect(await bootstrap(1)).toEqual({ status: 0, output: '' })
  })

  it('takes no notice of line endings, which Git may have changed', async () => {
    write('pnpm-lock.yaml', 'locked: 2\r\n')
    expect(await bootstrap(1)).toEqual({ status: 0, output: '' })
  })

  it('installs exactly what the lockfile says when another one was installed', async () => {
    write('node_modules/.pnpm/lock.yaml', 'locked: 1\n')
    expect(await bootstrap(0)).toEqual({ status: 0, output: 'npx --yes pnpm@1.2.3 install --frozen-lockfile\n' })
  })

  it('installs in a fresh clone', async () => {
    rmSync(join(root, 'node_modules'), { recursive: true })
    expect((await bootstrap(0)).output).toContain('npx --yes pnpm@1.2.3')
  })

  it('installs when a package has lost its links', async () => {
    rmSync(join(root, 'packages/core/node_modules'), { recursive: true })
    expect((await bootstrap(0)).output).toContain('npx --yes pnpm@1.2.3')
  })

  it('says what failed and what to look at when the install fails', async () => {
    rmSync(join(root, 'node_modules'), { recursive: true })
    const { status, output } = await bootstrap(7)
    expect(output).toContain('bootstrap: `npx --yes pnpm@1.2.3 install --frozen-lockfile` failed')
    expect(status).toBe(1)
  })
})
