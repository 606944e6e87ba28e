import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const path = (script: string): string => fileURLToPath(new URL(`../process/${script}`, import.meta.url))

/**
 * The URL of the one server that all test files of a run share, or null when none can be had. Whoever asks first boots
 * it; files run in processes of their own, whose parent is the run. A process that does something for one of them is told
 * whose run that is.
 */
export const sharedServer = async (kind: 'postgres' | 'mysql'): Promise<string | null> => {
  const run = process.env['KS_AUTH_TEST_RUN'] ?? process.ppid
  const note = join(tmpdir(), `ks-auth-${kind}-of-${run}`)
  try {
    mkdirSync(`${note}.taken`)
    const loader = ['--conditions=ks-auth-source', '--import', path('register-typescript.mjs')]
    const keeper = [...loader, path('keep-server.ts'), kind, note, String(run)]
    spawn(process.execPath, keeper, { detached: true, stdio: 'ignore' }).unref()
  } catch {
    // Another file of the run asked first.
  }
  for (let wait = 0; wait < 600; wait++) {
    const url = textOf(note)
    if (url !== null && url !== '') return url
    // Whoever took it upon himself to boot one has given up.
    if (url === '' || !existsSync(`${note}.taken`)) return null
    await setTimeout(100)
  }
  return null
}

const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
