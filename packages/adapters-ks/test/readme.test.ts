import { readFileSync } from 'node:fs'
import { defaultGatewayLimits } from '@ks-auth/adapters-ks'
import { defaultPasswordHashing } from '@ks-auth/adapters-ks/crypto'
import { describe, expect, it } from 'vitest'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const subpaths = Object.keys(manifest.exports)

describe('the README', () => {
  it('tells the limits that a gateway has by default', () => {
    const { connectTimeout, deadline, maxWait, concurrency, queue, maxReplyBytes, breakerFailures, breakerPause } =
      defaultGatewayLimits
    expect(readme).toContain(
      `deadline ${deadline / 1000} s, connect ${connectTimeout / 1000} s, ${concurrency} at a time, ` +
        `${queue} waiting for at most ${maxWait / 1000} s, replies to ${maxReplyBytes / 1024} KiB, ` +
        `breaker for ${breakerPause / 1000} s at ${breakerFailures} failures`,
    )
  })

  it('tells what a password costs by default', () => {
    const { memoryCost, timeCost } = defaultPasswordHashing
    expect([memoryCost / 1024, timeCost]).toEqual([46, 1])
    expect(readme).toContain('argon2id, 46 MiB, one pass')
  })

  it.each(subpaths)('names everything that %s exports', async (subpath) => {
    const exported = await import(`@ks-auth/adapters-ks${subpath.slice(1)}`)
    expect(Object.keys(exported).filter((name) => !readme.includes(`\`${name}`))).toEqual([])
    expect(readme).toContain(`| \`${subpath}\` |`)
  })
})
