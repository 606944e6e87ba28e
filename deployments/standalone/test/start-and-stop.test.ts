import { once } from 'node:events'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { running } from './support/running.ts'
import { startFailure } from './support/start-failure.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

describe('a server that cannot start', () => {
  it.each(['PORT', 'METRICS_PORT'])('says that %s is taken and exits 1', async (variable) => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await once(other, 'listening')
    const port = String(Object(other.address()).port)
    const failure = await startFailure({ [variable]: port })
    expect(failure).toContain('ended with 1')
    expect(failure).toContain(`${variable}: listen EADDRINUSE`)
  })

  it('says that HOST is no address of this machine', async () => {
    // Reserved for documentation (RFC 5737).
    const failure = await startFailure({ HOST: '192.0.2.1' })
    expect(failure).toContain('HOST: listen EADDRNOTAVAIL')
  })

  it('says so when the database is no database, and leaves it alone', async () => {
    const path = join(temporaryFolder(), 'ks-auth.db')
    writeFileSync(path, 'a letter to a friend, which is not a database'.repeat(100))
    const before = readFileSync(path)
    const failure = await startFailure({ DATABASE_URL: `sqlite:${path}` })
    expect(failure).toMatch(/^ended with 1\nks-auth: DATABASE_URL: .*$/)
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

describe('the key ring beside the database', () => {
  it('is made once, for its owner alone, and read again', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'ks-auth.db.seal-keys')
    const first = await running({ folder })
    const ring = readFileSync(path, 'utf8')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(first.said()).not.toContain(ring)
    await first.stop()
    await running({ folder })
    expect(readFileSync(path, 'utf8')).toBe(ring)
  })

  it('is not replaced when it cannot be read', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'ks-auth.db.seal-keys')
    writeFileSync(path, 'damaged')
    const failure = await startFailure({ DATABASE_URL: `sqlite:${join(folder, 'ks-auth.db')}` })
    expect(failure).toContain('is not a key ring')
    expect(readFileSync(path, 'utf8')).toBe('damaged')
  })
})

describe('a signal to stop', () => {
  it('ends an idle server with 0', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const { stop } = await running()
      expect(await stop(signal)).toBe(0)
    }
  })
})
