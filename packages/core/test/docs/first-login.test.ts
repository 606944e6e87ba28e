import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const script = fileURLToPath(new URL('../../../../docs/first-login.mjs', import.meta.url))

it('docs/first-login.mjs logs a person in with the core alone, under plain Node', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script])
  expect(stdout.trimEnd().split('\n')).toEqual([
    'user 1 is logged in with openid oAnn',
    'the token belongs to user 1',
    'after the logout: not_signed_in',
  ])
})
