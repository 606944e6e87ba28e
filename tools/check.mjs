// Everything about the repository that a machine can judge, but for the tests.
import { spawnSync } from 'node:child_process'

const steps = [
  ['types', 'node_modules/ts7/bin/tsc', '-b'],
  ['types, TypeScript 6', 'tools/checks/types.mjs'],
  ['format', 'node_modules/@biomejs/biome/bin/biome', 'check'],
  ['lint and purity', 'node_modules/oxlint/bin/oxlint', '--format=unix'],
  ['dependency direction', 'tools/checks/dependencies.mjs'],
  ['unused code', 'node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'],
  ['sizes', 'tools/checks/sizes.mjs'],
  ['hygiene', 'tools/checks/hygiene.mjs'],
]

const failed = steps.filter(([name, ...args]) => {
  const begin = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  const output = `${stdout}${stderr}`.trim()
  const passed = status === 0
  const summary = passed ? output.split('\n').at(-1) : ''
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name.padEnd(22)} ${seconds.padStart(5)} s  ${summary}`)
  if (!passed) console.log(`${output}\n`)
  return !passed
})

if (failed.length > 0) {
  console.error(`check failed: ${failed.map(([name]) => name).join(', ')}`)
  process.exitCode = 1
}
