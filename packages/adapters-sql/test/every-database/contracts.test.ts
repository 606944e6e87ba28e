import { describe, it } from 'vitest'
import { kindsAndSettings } from '../databases/kinds.ts'
import { useDatabase } from '../databases/use-database.ts'
import { everyCase } from '../samples/every-case.ts'

describe.each(kindsAndSettings)('%s', (_kind, create) => {
  const database = useDatabase(create)

  describe.each(Object.entries(everyCase))('keeps the contract of %s', (_port, cases) => {
    for (const { name, check } of cases) it(name, async () => check(await database.empty()))
  })
})
