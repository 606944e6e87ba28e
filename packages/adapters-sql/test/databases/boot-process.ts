import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'

/** A server that was booted for a run. */
export interface BootedServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The folders that hold a program: those of PATH, and where distributions hide it. */
export const foldersWith = (program: string, elsewhere: readonly string[] = []): readonly string[] =>
  [...(process.env['PATH'] ?? '').split(':'), ...elsewhere].filter((folder) => existsSync(`${folder}/${program}`))

export const versionsIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).sort((a, b) => Number(b) - Number(a)) : []

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Servers refuse to run as root: somebody else has to own the data then. */
export const serverUser = (named: string): { readonly uid?: number; readonly gid?: number; readonly name?: string } => {
  if (process.getuid?.() !== 0) return {}
  const name = spawnSync('id', [named]).status === 0 ? named : 'nobody'
  const idOf = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g'), name }
}

/** Starts a server and waits until it answers. Rejects when it ends instead. */
export const bootProcess = async (
  file: string,
  args: readonly string[],
  as: { readonly uid?: number; readonly gid?: number },
  answers: () => Promise<boolean>,
): Promise<() => Promise<void>> => {
  const child: ChildProcess = spawn(file, args, { ...as, stdio: 'ignore' })
  await once(child, 'spawn')
  const exit = once(child, 'exit')
  for (let wait = 0; !(await answers()); wait++) {
    if (child.exitCode !== null || wait === 300) throw new Error(`${file} did not start`)
    await setTimeout(100)
  }
  return async () => {
    // A fast end for each of them: the data are of no use to anybody.
    child.kill('SIGQUIT')
    await exit
  }
}
