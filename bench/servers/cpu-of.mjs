import { existsSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100

/** Microseconds of processor time that a process has used, in all of its threads; NaN where the system does not tell. */
export const cpuOf = (pid) => {
  if (!existsSync(`/proc/${pid}/stat`)) return Number.NaN
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1e6
}
