import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { repository } from './repository.ts'
import { soundWorkspace } from './sound-workspace.ts'

const configuration = [
  '.dependency-cruiser.mjs',
  '.gitignore',
  '.oxlintrc.json',
  'biome.json',
  'knip.json',
  'tools/check.mjs',
  'tools/checks',
  'tsconfig.base.json',
]

const members = ['packages/core', 'packages/adapters-http', 'packages/adapters-sql', 'deployments/standalone']

const link = (target: string, path: string): void => {
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(target, path, 'junction')
}

const linkDependencies = (root: string, member: string): void => {
  const { dependencies } = JSON.parse(readFileSync(join(root, member, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>
  }
  for (const name of Object.keys(dependencies)) {
    const target = name.startsWith('@ks-auth/')
      ? join(root, name.replace('@ks-auth', 'packages'))
      : join(repository, member, 'node_modules', name)
    link(target, join(root, member, 'node_modules', name))
  }
}

/**
 * A sound workspace with the given files planted in it, checked by the tools and the configuration of this repository.
 * It lives in the temporary folder until the tests of the calling file are over.
 */
export const plantWorkspace = (planted: Readonly<Record<string, string>> = {}): string => {
  const root = mkdtempSync(join(tmpdir(), 'ks-auth-planted-'))
  afterAll(() => {
    rmSync(root, { recursive: true, force: true })
  })

  for (const path of configuration) cpSync(join(repository, path), join(root, path), { recursive: true })
  for (const [path, text] of Object.entries({ ...soundWorkspace, ...planted })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const name of readdirSync(join(repository, 'node_modules')).filter(
    (entry) => entry === '.bin' || !entry.startsWith('.'),
  ))
    link(join(repository, 'node_modules', name), join(root, 'node_modules', name))
  for (const member of members) linkDependencies(root, member)
  return root
}
