import type { AttemptLimit, Attempts } from '@ks-auth/core'
import type { Database } from '../database.ts'

interface Place {
  readonly key: string
  readonly limit: AttemptLimit
  /** As it was read, and the window that this makes for the attempt. */
  readonly stored: Attempts | null
  readonly window: Attempts
}

/** Counts one attempt if the window is still the one that was read and still has a place. */
export const takePlace = (database: Database, { stored, ...place }: Place): Promise<boolean> =>
  stored === null ? startCount(database, place) : continueCount(database, { ...place, stored })

const startCount = async ({ write, dialect }: Database, { key, window }: Omit<Place, 'stored'>): Promise<boolean> => {
  const row = { name: key, window_start: window.windowStart, attempts: 1, consecutive: 1 }
  try {
    await write((on) => on.insertInto('ks_auth_attempts').values(row).execute())
    return true
  } catch (error) {
    if (dialect.takenKey(error) !== 'attempt') throw error
    return false
  }
}

const continueCount = (
  { write }: Database,
  { key, limit, stored, window }: Place & { readonly stored: Attempts },
): Promise<boolean> =>
  write(async (on) => {
    const update = on
      .updateTable('ks_auth_attempts')
      .set((eb) => ({
        window_start: window.windowStart,
        attempts: window === stored ? eb('attempts', '+', 1) : 1,
        consecutive: eb('consecutive', '+', 1),
      }))
      .where('name', '=', key)
      .where('window_start', '=', stored.windowStart)
      .where('consecutive', '<', limit.consecutive)
    const counted = window === stored ? update.where('attempts', '<', limit.attempts) : update
    const { numUpdatedRows } = await counted.executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  })
