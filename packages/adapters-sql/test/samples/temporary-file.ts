import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A path in a fresh folder that is gone when the test is over. */
export const temporaryFile = (name = 'ks-auth.db'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ks-auth-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, name)
}
