import { describe, expect, it } from 'vitest'
import { needing } from '../src/needing.ts'

const failing = (message: string, code: string | null): Promise<never> =>
  Promise.reject(Object.assign(new Error(message), { code }))

describe('what the start needs and cannot have', () => {
  it('is told in one line that begins with the variable that asked for it', async () => {
    await expect(needing(failing('no room\n  in here', null), 'PORT')).rejects.toThrow(/^PORT: no room in here$/)
  })

  it('is told by its code when it has no message, like an address with several numbers', async () => {
    const refused = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })
    await expect(needing(Promise.reject(refused), 'DATABASE_URL')).rejects.toThrow(/^DATABASE_URL: ECONNREFUSED$/)
  })

  it('may be the fault of another variable, by its code', async () => {
    const others = { ENOTFOUND: 'HOST' }
    await expect(needing(failing('nowhere', 'ENOTFOUND'), 'PORT', others)).rejects.toThrow(/^HOST: nowhere$/)
    await expect(needing(failing('taken', 'EADDRINUSE'), 'PORT', others)).rejects.toThrow(/^PORT: taken$/)
  })

  it('is passed on when it is there', async () => {
    expect(await needing(Promise.resolve(1), 'PORT')).toBe(1)
  })
})
