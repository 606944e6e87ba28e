import type { SqliteHandle } from '@ks-auth/adapters-sql/sqlite'
import { onTestFinished } from 'vitest'
import { openHandle as open } from '../../src/sqlite/open-handle.ts'

/** A connection of the test's own, closed when the test is over unless it is closed before. */
export const openHandle = async (path: string): Promise<SqliteHandle> => {
  const handle = await open(path)
  onTestFinished(() => {
    try {
      handle.close()
    } catch {
      // The test closed it.
    }
  })
  return handle
}
