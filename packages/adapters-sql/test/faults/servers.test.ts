import { describe } from 'vitest'
import { mysqlKind, postgresKind } from '../databases/kinds.ts'
import { useDatabase } from '../databases/use-database.ts'
import { abortCases, unserializableCases } from './cases/abort-cases.ts'
import { cutCases } from './cases/cut-cases.ts'
import { forgottenPlanCases } from './cases/forgotten-plan-cases.ts'
import { fullStatementCases } from './cases/full-statement-cases.ts'
import { poolCases } from './cases/pool-cases.ts'
import { changedColumnCases } from './cases/undecodable-cases.ts'

describe.each([
  ...postgresKind.map((kind) => [...kind, true] as const),
  ...mysqlKind.map((kind) => [...kind, false] as const),
])('a store in %s', (_kind, create, isPostgres) => {
  const database = useDatabase(create)

  cutCases(database)
  abortCases(database, isPostgres)
  fullStatementCases(database, isPostgres)
  poolCases(database, isPostgres)
  changedColumnCases(database, isPostgres)
  if (isPostgres) {
    unserializableCases(database)
    forgottenPlanCases(database)
  }
})
