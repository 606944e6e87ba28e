import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { repository } from './support/repository.ts'
import { runNode } from './support/run-node.ts'

describe('oneAtATime', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ks-auth-turns-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  const turn = (then: string): readonly string[] => [
    '--input-type=module',
    '--eval',
    `import { oneAtATime } from '${join(repository, 'tools/one-at-a-time.mjs')}'
     oneAtATime('${folder}')
     console.log(Date.now())
     ${then}`,
  ]

  it('lets one process after the other work on a folder', async () => {
    const untilDone = turn('setTimeout(() => console.log(Date.now()), 200)')
    const turns = await Promise.all([1, 2, 3].map(() => runNode(folder, untilDone, { TMPDIR: folder })))
    const times = turns.map(({ output }) => output.trim().split('\n').map(Number))
    const inOrder = times.sort(([a = 0], [b = 0]) => a - b).flat()
    expect(inOrder).toHaveLength(6)
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
  })

  it('waits for nobody who was killed in his turn', async () => {
    const killed = spawn(process.execPath, turn('setInterval(() => {}, 1000)'), {
      env: { ...process.env, TMPDIR: folder },
    })
    await new Promise((resolve) => killed.stdout.once('data', resolve))
    const ended = new Promise((resolve) => killed.once('exit', resolve))
    killed.kill('SIGKILL')
    await ended
    expect((await runNode(folder, turn(''), { TMPDIR: folder })).status).toBe(0)
  })
})
