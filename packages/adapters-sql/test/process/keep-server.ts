import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { bootMysql } from '../databases/boot-mysql.ts'
import { bootPostgres } from '../databases/boot-postgres.ts'

// Boots a server for a run and ends it when the process of the run is gone, however that came about.
const [kind, note = '', run] = process.argv.slice(2)

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const tell = (text: string): void => {
  writeFileSync(`${note}.new`, text)
  renameSync(`${note}.new`, note)
}

const folder = mkdtempSync(join(tmpdir(), `ks-auth-${kind}-`))
// The server may run as another user.
chmodSync(folder, 0o755)
const server = await (kind === 'mysql' ? bootMysql(folder) : bootPostgres(folder)).catch(() => null)
tell(server?.url ?? '')
if (server !== null) {
  while (lives(Number(run))) await setTimeout(200)
  await server.stop()
}
rmSync(folder, { recursive: true, force: true })
rmSync(`${note}.taken`, { recursive: true, force: true })
rmSync(note, { force: true })
