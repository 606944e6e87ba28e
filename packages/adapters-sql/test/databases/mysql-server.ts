import { randomBytes } from 'node:crypto'
import process from 'node:process'
import type { TestDatabase } from './database.ts'
import { mysqlAnswers, runOnMysql } from './mysql-answers.ts'
import { sharedServer } from './shared-server.ts'

const local = `mysql://root@127.0.0.1:${process.env['MYSQL_TCP_PORT'] ?? 3306}/`

/** The server that was named, else one that runs here and lets us in, else one of the run's own; null without any. */
export const findMysql = async (): Promise<string | null> => {
  const named = process.env['KS_AUTH_TEST_MYSQL']
  if (named !== undefined) return named
  return (await mysqlAnswers(local)) ? local : sharedServer('mysql')
}

export const createMysqlDatabase = async (server: string): Promise<TestDatabase> => {
  const name = `ks_auth_test_${randomBytes(6).toString('hex')}`
  await runOnMysql(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = name
  return { url: url.href, drop: () => runOnMysql(server, `drop database ${name}`) }
}
