import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const main = fileURLToPath(new URL('../../dist/bundle/migrate.js', import.meta.url))

/** The migration as it was built, with this database. */
export const runMigrate = (url: string, ...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { env: { DATABASE_URL: url } }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr })
    })
  })
