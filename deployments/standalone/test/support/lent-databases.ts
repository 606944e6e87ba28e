import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

const inSqlTests = (path: string): string =>
  fileURLToPath(new URL(`../../../../packages/adapters-sql/test/${path}`, import.meta.url))

/**
 * The URLs of this many empty databases on each server that the run has, by the name of its kind. A process of
 * adapters-sql finds or boots the servers, as for its own tests, and drops the databases after those of the calling file.
 */
export const lentDatabases = async (count: number): Promise<Readonly<Record<string, readonly string[]>>> => {
  const loader = ['--conditions=ks-auth-source', '--import', inSqlTests('process/register-typescript.mjs')]
  const lender = spawn(process.execPath, [...loader, inSqlTests('process/lend-databases.ts'), String(count)], {
    env: { ...process.env, KS_AUTH_TEST_RUN: String(process.ppid) },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(lender, 'exit')
  afterAll(async () => {
    lender.stdin.end()
    await ended
  })
  const [line] = await Promise.race([once(createInterface(lender.stdout), 'line'), ended])
  if (typeof line !== 'string') throw new Error('no databases were lent')
  return JSON.parse(line)
}
