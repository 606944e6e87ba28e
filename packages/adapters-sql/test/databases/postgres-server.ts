import { randomBytes } from 'node:crypto'
import process from 'node:process'
import type { TestDatabase } from './database.ts'
import { postgresAnswers, runOnPostgres } from './postgres-answers.ts'
import { sharedServer } from './shared-server.ts'

const local = `postgres://postgres@127.0.0.1:${process.env['PGPORT'] ?? 5432}/postgres`

/** The server that was named, else one that runs here and lets us in, else one of the run's own. */
export const findPostgres = async (): Promise<string | null> => {
  const named = process.env['KS_AUTH_TEST_POSTGRES']
  if (named !== undefined) return named
  return (await postgresAnswers(local)) ? local : sharedServer('postgres')
}

export const createPostgresDatabase = async (server: string): Promise<TestDatabase> => {
  const name = `ks_auth_test_${randomBytes(6).toString('hex')}`
  await runOnPostgres(server, `create database ${name}`)
  // What is tested is never the power failing.
  await runOnPostgres(server, `alter database ${name} set synchronous_commit = off`)
  const url = new URL(server)
  url.pathname = name
  return { url: url.href, drop: () => runOnPostgres(server, `drop database ${name} with (force)`) }
}
