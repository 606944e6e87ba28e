import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { succeeds } from './succeeds.ts'

export interface SmallDisk {
  readonly folder: string
  /** Takes all room but some bytes, until `free` gives it back. */
  readonly fill: (left: number) => void
  readonly free: () => void
}

/** A disk of some megabytes, in memory, that is gone when the test is over; null for whoever may not mount one. */
export const mountSmallDisk = (megabytes: number): SmallDisk | null => {
  const folder = mkdtempSync(join(tmpdir(), 'ks-auth-disk-'))
  // The server may run as another user.
  chmodSync(folder, 0o755)
  const mounted = succeeds('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)
  onTestFinished(() => {
    if (mounted) succeeds('umount', '--lazy', folder)
    rmSync(folder, { recursive: true, force: true })
  })
  if (!mounted) return null

  const filler = join(folder, 'filler')
  return {
    folder,
    fill: (left) => {
      const { bavail, bsize } = statfsSync(folder)
      succeeds('fallocate', '--length', String(bavail * bsize - left), filler)
    },
    free: () => rmSync(filler),
  }
}
