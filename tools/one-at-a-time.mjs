import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const patienceMs = 600_000

const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** False while another process holds the lock. Where no lock can be written, there is none to wait for. */
const take = (lock) => {
  try {
    writeFileSync(lock, `${process.pid}`, { flag: 'wx' })
    process.on('exit', () => rmSync(lock, { force: true }))
    return true
  } catch (error) {
    return error.code !== 'EEXIST'
  }
}

const forgetDeadHolder = (lock) => {
  try {
    if (!isAlive(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true })
  } catch {
    // The holder has just finished.
  }
}

/** Waits until no other process of this user works on `folder`; the turn lasts until this process ends. */
export const oneAtATime = (folder) => {
  const name = createHash('sha256').update(`${process.getuid?.()} ${folder}`).digest('hex').slice(0, 16)
  const lock = join(tmpdir(), `ks-auth-${name}.pid`)
  const deadline = Date.now() + patienceMs
  while (!take(lock)) {
    if (Date.now() > deadline) throw new Error(`another process holds ${lock}`)
    forgetDeadHolder(lock)
    pause()
  }
}
