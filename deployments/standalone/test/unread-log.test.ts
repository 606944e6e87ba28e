import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'

const main = fileURLToPath(new URL('../dist/bundle/main.js', import.meta.url))

it('a server whose log nobody reads goes on answering, and ends when it is told to', async () => {
  const server = spawn(process.execPath, [main], {
    env: { PORT: '0', DATABASE_URL: 'sqlite::memory:', LOG_SHARE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    server.kill('SIGKILL')
  })
  let said = ''
  while (!said.includes('ks-auth is ready')) said += String((await once(server.stdout, 'data'))[0])
  server.stdout.pause()

  const [, origin = ''] = /listens at (\S+)/.exec(said) ?? []
  const statuses = new Set<number>()
  for (let i = 0; i < 60; i++) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${origin}/livez`)))
    for (const answer of answers) statuses.add(answer.status)
  }
  expect([...statuses]).toEqual([200])

  server.kill('SIGTERM')
  expect(await once(server, 'exit')).toEqual([0, null])
})
