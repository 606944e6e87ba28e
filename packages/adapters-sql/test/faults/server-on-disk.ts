import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { bootMysql } from '../databases/boot-mysql.ts'
import { bootPostgres } from '../databases/boot-postgres.ts'
import { type BootedServer, serverUser } from '../databases/boot-process.ts'
import { createMysqlDatabase } from '../databases/mysql-server.ts'
import { runOnPostgres } from '../databases/postgres-answers.ts'

/** A server of the test's own, with its logs where there is room. */
const bootServer = async (boot: (folder: string) => Promise<BootedServer>) => {
  const folder = mkdtempSync(join(tmpdir(), 'ks-auth-server-'))
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const server = await boot(folder)
  onTestFinished(() => server.stop())
  return { folder, url: server.url }
}

/** The URL of a database whose tables are on the disk. */
export const postgresOn = async (disk: string): Promise<string> => {
  const { uid, gid } = serverUser('postgres')
  execFileSync('chown', [`${uid}:${gid}`, disk])
  const { url } = await bootServer(bootPostgres)
  await runOnPostgres(url, `create tablespace small location '${disk}'`)
  await runOnPostgres(url, 'create database small tablespace small')
  const small = new URL(url)
  small.pathname = 'small'
  return small.href
}

/** MariaDB follows a link in the place of the folder of a database. */
export const mysqlOn = async (disk: string): Promise<string> => {
  const { folder, url } = await bootServer(bootMysql)
  const database = await createMysqlDatabase(url)
  const [data, onDisk] = [join(folder, 'data', new URL(database.url).pathname), join(disk, 'database')]
  execFileSync('cp', ['--archive', data, onDisk])
  rmSync(data, { recursive: true })
  execFileSync('ln', ['--symbolic', onDisk, data])
  return database.url
}
