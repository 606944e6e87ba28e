import { spawnSync } from 'node:child_process'

const taskset = (...args) => spawnSync('taskset', args, { encoding: 'utf8' })

const expand = (list) =>
  list.split(',').flatMap((part) => {
    const [first, last = first] = part.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  })

/**
 * Keeps this process, which is the load, to one core and answers the command that keeps a server to another; null where
 * the machine cannot do that.
 */
export const cores = () => {
  const { status, stdout } = taskset('-cp', String(process.pid))
  if (status !== 0) return null
  const [server, load] = expand(stdout.trim().split(': ').at(-1))
  if (load === undefined) return null
  return taskset('-acp', String(load), String(process.pid)).status === 0 ? ['taskset', '-c', String(server)] : null
}
