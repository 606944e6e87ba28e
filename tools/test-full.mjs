// All tests at the sizes that the threat and fault tables name. Takes minutes.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  env: { ...process.env, KS_AUTH_FULL: '1' },
  stdio: 'inherit',
})
process.exitCode = status ?? 1
