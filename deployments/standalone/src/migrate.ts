import * as E from 'fp-ts/lib/Either.js'
import { explain } from './configuration/explain.ts'
import { readDatabase } from './configuration/read-database.ts'
import { giveUp } from './give-up.ts'
import { needing } from './needing.ts'
import { dryRun } from './storage/dry-run.ts'
import { migrate } from './storage/migrate.ts'

/** What is printed can be piped into the client of the database. */
const script = (statements: readonly string[]): string =>
  statements.length === 0
    ? '-- nothing to do: the schema is that of this version'
    : statements.map((statement) => `${statement};`).join('\n')

const [flag, ...rest] = process.argv.slice(2)
if (rest.length > 0 || (flag !== undefined && flag !== '--dry-run')) giveUp(['migrate takes --dry-run or nothing'])

const database = readDatabase(process.env)
if (E.isLeft(database)) giveUp(explain(database.left))
else {
  const work = flag === undefined ? migrate(database.right) : dryRun(database.right).then(script)
  console.log(
    await needing(work, 'DATABASE_URL').catch((cause: unknown): never =>
      giveUp([cause instanceof Error ? cause.message : 'cannot migrate']),
    ),
  )
}
