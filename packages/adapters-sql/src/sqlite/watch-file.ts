import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'

const identityOf = (path: string): string | null => {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? null : `${found.dev}:${found.ino}`
}

/** Two looks at the file system with each login would cost a thirtieth of it. */
const intervalMs = 20

/**
 * Answers how to make sure that what is written reaches the file at `path`, which is open by now: SQLite itself writes on
 * into a file that was deleted or moved away, and into its log.
 */
export const watchFile = (path: string): (() => void) => {
  // The process may go to another folder.
  const absolute = resolve(path)
  const log = `${absolute}-wal`
  const identity = identityOf(absolute)
  // A store in memory.
  if (identity === null) return () => {}
  let logged = false
  let next = 0

  return () => {
    const now = performance.now()
    if (logged && now < next) return
    if (identityOf(absolute) !== identity) throw new Error(`the file that was opened is no longer at ${absolute}`)
    // Who asks for the times of a file makes the next write to it cost more, and every commit writes to the log.
    const logIsThere = existsSync(log)
    if (logged && !logIsThere) throw new Error(`the log of what was written is no longer at ${log}`)
    logged = logIsThere
    next = now + intervalMs
  }
}
