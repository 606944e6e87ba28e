import { sql as raw } from 'kysely'
import { expect, it } from 'vitest'
import { precompile } from '../../src/run/precompile.ts'
import { openSqlite } from '../../src/sqlite/open-sqlite.ts'

it('binds each value where its name stood, as often as it stood there, and leaves constants alone', async () => {
  const { db } = await openSqlite(':memory:')
  const query = precompile<{ a: number; b: string | null }>((value) =>
    db.selectNoFrom([
      raw`${value('b')}`.as('first'),
      raw`${value('a')}`.as('second'),
      raw`${value('b')}`.as('third'),
      raw`${7}`.as('fourth'),
    ]),
  )
  const { rows } = await query(db, { a: 1, b: 'x' })
  expect(rows).toMatchObject([{ first: 'x', second: 1, third: 'x', fourth: 7 }])
  const again = await query(db, { a: 2, b: null })
  expect(again.rows).toMatchObject([{ first: null, second: 2, third: null, fourth: 7 }])
})
