import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plantWorkspace } from './support/plant-workspace.ts'
import { repository } from './support/repository.ts'
import { runNode } from './support/run-node.ts'

const storesIn = (databases: readonly string[], broken = ''): string => `import { describe, expect, it } from 'vitest'

describe.each(${JSON.stringify(databases)})('a store in %s', (database) => {
  it('opens', () => expect(database).not.toBe('${broken}'))
  it('closes', () => expect(1).toBe(1))
})
`

const pool = `import { expect, it } from 'vitest'

it('fills', () => expect(1).toBe(1))
it('is left out', ({ skip }) => skip(true, 'no server'))
`

describe.concurrent('the database reporter', () => {
  const reportOn = async (root: string) => {
    const { status, output } = await runNode(root, [
      join(repository, 'node_modules/vitest/vitest.mjs'),
      'run',
      `--root=${root}`,
      `--reporter=${join(repository, 'tools/reporters/database-reporter.ts')}`,
    ])
    return { status, rows: output.split('\n').flatMap((row) => (row === '' ? [] : row.split(/ {2,}/).join(' | '))) }
  }
  const header = 'database | suite | passed | failed | skipped'

  const failing = plantWorkspace({
    'test/every-database/stores.test.ts': storesIn(['SQLite', 'PostgreSQL', 'MariaDB'], 'MariaDB'),
    'test/mysql/pool.test.ts': pool,
    'test/run/pool.test.ts': pool,
  })
  const lacking = plantWorkspace({
    'test/every-database/stores.test.ts': storesIn(['SQLite', 'PostgreSQL']),
  })

  it('counts what passed, failed and was left out on which database', async () => {
    expect(await reportOn(failing)).toEqual({
      status: 1,
      rows: [
        header,
        'MariaDB | every-database/stores | 1 | 1 | 0',
        'MariaDB | mysql/pool | 1 | 0 | 1',
        'no server | run/pool | 1 | 0 | 1',
        'PostgreSQL | every-database/stores | 2 | 0 | 0',
        'SQLite | every-database/stores | 2 | 0 | 0',
      ],
    })
  })
  it('fails a run in which nothing failed and a database is missing', async () => {
    expect(await reportOn(lacking)).toEqual({
      status: 1,
      rows: [
        header,
        'PostgreSQL | every-database/stores | 2 | 0 | 0',
        'SQLite | every-database/stores | 2 | 0 | 0',
        'NOT TESTED: MariaDB',
      ],
    })
  })
})
