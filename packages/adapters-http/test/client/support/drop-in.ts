import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const repository = fileURLToPath(new URL('../../../../..', import.meta.url))

const node = async (...args: readonly string[]): Promise<string> =>
  (await run(process.execPath, args, { cwd: repository, env: { ...process.env, NO_COLOR: '1' } })).stdout

export interface DropIn {
  readonly script: string
  /** What the build says of it. */
  readonly said: string
}

/** ks-baas.js as the build makes it, of the sources as they are now. Rejects when it is too large. */
export const buildDropIn = async (): Promise<DropIn> => {
  const folder = await mkdtemp(join(tmpdir(), 'ks-auth-drop-in-'))
  try {
    await node('node_modules/ts7/bin/tsc', '-b', 'packages/adapters-http/src/client')
    const said = await node('packages/adapters-http/client/bundle.mjs', folder)
    return { script: await readFile(join(folder, 'ks-baas.js'), 'utf8'), said }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the build says of a client that is this script. Rejects when it is too large. */
export const bundleOf = async (main: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'ks-auth-bundle-'))
  try {
    for (const part of ['client', 'dist/client']) await mkdir(join(folder, part), { recursive: true })
    await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'))
    await copyFile(join(repository, 'packages/adapters-http/client/bundle.mjs'), join(folder, 'client/bundle.mjs'))
    await writeFile(join(folder, 'dist/client/main.js'), main)
    return await node(join(folder, 'client/bundle.mjs'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
