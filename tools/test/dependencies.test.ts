import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plantWorkspace } from './support/plant-workspace.ts'
import { repository } from './support/repository.ts'
import { runNode } from './support/run-node.ts'

const check = join(repository, 'tools/checks/dependencies.mjs')

const core = 'packages/core/src'
const http = 'packages/adapters-http'
const sql = 'packages/adapters-sql'
const port = 'export interface Clock {\n  readonly now: () => number\n}\n'

const planted: readonly (readonly [rule: string, path: string, imported: string, rest?: string])[] = [
  ['core-is-pure', `${core}/model/reads-files.ts`, 'node:fs'],
  ['core-is-pure', `${core}/flow/uses-a-container.ts`, 'tsyringe'],
  ['core-is-pure', `${core}/contracts/needs-a-runner.ts`, 'vitest'],
  ['core-is-pure', `${core}/model/knows-storage.ts`, '../../../adapters-sql/src/index.ts'],
  ['core-knows-no-adapter', 'packages/core/test/knows-storage.test.ts', '../../adapters-sql/src/index.ts'],
  ['model-check-draws-with-fast-check', `${core}/model-check/needs-a-runner.ts`, 'vitest'],
  ['model-stands-alone', `${core}/model/decides.ts`, '../decide/decide-login.ts'],
  ['decisions-know-no-flow', `${core}/decide/asks.ts`, '../flow/log-in.ts'],
  ['decisions-call-no-port', `${core}/decide/calls.ts`, '../ports.ts'],
  ['flows-know-no-assembly', `${core}/flow/starts-over.ts`, '../index.ts'],
  ['ports-know-the-model-only', `${core}/ports.ts`, './decide/calls.ts', port],
  ['acyclic', `${core}/decide/calls.ts`, '../ports.ts'],
  ['test-support-stays-apart', `${core}/flow/ships-a-double.ts`, '../testing/stopped-clock.ts'],
  ['test-support-stays-apart', `${sql}/src/ships-a-double.ts`, '@ks-auth/core/testing'],
  ['contracts-need-no-double', `${core}/contracts/favours-a-double.ts`, '../testing/stopped-clock.ts'],
  ['adapters-never-meet', `${http}/src/meets.ts`, '../../adapters-sql/src/index.ts'],
  ['adapters-never-meet', `${http}/test/meets.test.ts`, '../../adapters-sql/src/index.ts'],
  ['simulator-depends-one-way', 'packages/adapters-ks/src/simulator/platform/asks.ts', '../control/control-api.ts'],
  ['acyclic', 'packages/adapters-ks/src/simulator/control/control-api.ts', '../platform/asks.ts'],
  ['client-stands-alone', `${http}/src/client/needs.ts`, 'fp-ts/lib/Option.js'],
  ['packages-know-no-deployment', `${http}/src/starts.ts`, '../../../deployments/standalone/src/main.ts'],
  ['packages-by-name', `${sql}/src/reaches-inside.ts`, '../../core/src/model/login.ts'],
  ['container-at-the-edge', `${http}/src/uses-a-container.ts`, 'tsyringe'],
  ['resolvable', `${core}/model/misses.ts`, './nothing.ts'],
  ['declared', `${sql}/src/borrows.ts`, 'vitest'],
]

describe('the dependency check', async () => {
  const sound = plantWorkspace()
  const rotten = plantWorkspace(
    Object.fromEntries(planted.map(([, path, imported, rest = '']) => [path, `import '${imported}'\n${rest}`])),
  )
  const { status, output } = await runNode(rotten, [check])
  const findings = output.split('\n')

  it('sees every module of a sound workspace and has nothing to say', async () => {
    const passed = await runNode(sound, [check])
    expect(passed.output).toMatch(/^10 modules, \d+ dependencies\n$/)
    expect(passed.status).toBe(0)
  })

  it.each(planted)('%s: catches %s, which imports %s', (rule, path) => {
    expect(findings).toContainEqual(expect.stringContaining(`${rule}: ${path} -> `))
    expect(status).toBe(1)
  })

  it('has a planted violation for each of its rules', async () => {
    const names =
      "import rules from './.dependency-cruiser.mjs'; console.log(rules.forbidden.map((rule) => rule.name).join())"
    const { output: rules } = await runNode(repository, ['--input-type=module', '-e', names])
    expect(new Set(rules.trim().split(','))).toEqual(new Set(planted.map(([rule]) => rule)))
  })

  it('fails when there is nothing to see', async () => {
    const nothing = join(sound, 'nothing')
    for (const folder of ['packages', 'deployments']) mkdirSync(join(nothing, folder), { recursive: true })
    const { status: verdict, output: reason } = await runNode(nothing, [check])
    expect(reason).toContain('overlooked: everything')
    expect(verdict).toBe(1)
  })
})
