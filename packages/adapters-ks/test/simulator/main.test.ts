import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { postForm } from '../support/post-form.ts'

const main = fileURLToPath(new URL('../../dist/simulator/main.js', import.meta.url))

const start = (environment: Readonly<Record<string, string>>) => {
  if (!existsSync(main)) throw new Error('the process is tested as it is built: run `npm run build` first')
  const child = spawn(process.execPath, [main], { env: { ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

describe('the simulator as a process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('tells how to use it, and stops cleanly on %s', async (signal) => {
    const child = start({ SIMULATOR_PORT: '0' })
    const lines: string[] = []
    for await (const line of createInterface(child.stdout)) if (lines.push(line) === 3) break
    expect(lines).toEqual([
      expect.stringMatching(/^Kuaishou simulator at http:\/\/127\.0\.0\.1:\d+ for app ks-auth-dev-app$/),
      'development secret: ks-auth-dev-secret',
      expect.stringMatching(/^curl -s -X POST http:\/\/127\.0\.0\.1:\d+\/simulator\/codes -d '\{"openid":"o-ann"\}'$/),
    ])

    const [, , , , url = '', , data = ''] = lines[2]?.replaceAll("'", '').split(' ') ?? []
    const issued = await fetch(url, { method: 'POST', body: data })
    const { code } = (await issued.json()) as { readonly code: string }
    const app = { app_id: 'ks-auth-dev-app', app_secret: 'ks-auth-dev-secret' }
    const { text } = await postForm(new URL(url).origin, { js_code: code, ...app })
    expect(JSON.parse(text)).toMatchObject({ result: 1, open_id: 'o-ann' })

    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('keeps a configured secret to itself', async () => {
    const child = start({ SIMULATOR_PORT: '0', KS_APP_ID: 'ks-mine', KS_APP_SECRET: 'canary' })
    let printed = ''
    child.stdout.on('data', (chunk) => {
      printed += chunk
    })
    await expect.poll(() => printed, { timeout: 5000 }).toContain('curl')
    expect(printed).toContain('ks-mine')
    expect(printed).not.toContain('canary')
  })

  it('gives the same codes in every run under a seed', async () => {
    const run = async (seed: string): Promise<unknown> => {
      const child = start({ SIMULATOR_PORT: '0', SIMULATOR_SEED: seed })
      for await (const line of createInterface(child.stdout)) {
        const [origin] = /http:\S+/.exec(line) ?? []
        const issued = await fetch(`${origin}/simulator/codes`, { method: 'POST', body: '{"openid":"o-ann"}' })
        return issued.json()
      }
      throw new Error('it says nothing')
    }
    expect(await run('7')).toEqual(await run('7'))
    expect(await run('7')).not.toEqual(await run('8'))
  })

  it('refuses to start with what it cannot read, and names it', async () => {
    const child = start({ SIMULATOR_PORT: 'eighty', KS_APP_ID: '' })
    let told = ''
    child.stderr.on('data', (chunk) => {
      told += chunk
    })
    expect(await once(child, 'close')).toEqual([1, null])
    expect(told).toBe('simulator: cannot read SIMULATOR_PORT, KS_APP_ID\n')
  })
})
