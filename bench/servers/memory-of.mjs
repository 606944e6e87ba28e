import { existsSync, readFileSync } from 'node:fs'

/** Resident megabytes (10^6 bytes) of a process; NaN where the system does not tell. */
export const memoryOf = (pid) => {
  if (!existsSync(`/proc/${pid}/status`)) return Number.NaN
  const [, kib] = /^VmRSS:\s+([0-9]+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return (Number(kib) * 1024) / 1e6
}
