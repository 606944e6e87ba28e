import { describe } from 'vitest'
import { kinds } from '../databases/kinds.ts'
import { useDatabase } from '../databases/use-database.ts'
import { conflictCases } from './cases/conflict-cases.ts'
import { readOnlyCases } from './cases/read-only-cases.ts'
import { undecodableCases } from './cases/undecodable-cases.ts'
import { unfitTextCases } from './cases/unfit-text-cases.ts'

describe.each(kinds)('a store in %s', (_kind, create) => {
  const database = useDatabase(create)

  readOnlyCases(database)
  undecodableCases(database)
  unfitTextCases(database)
  conflictCases(database)
})
