import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { packageManager } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))

const run = (command, args, cwd, shell) => {
  const { status } = spawnSync(command, args, { cwd, shell, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}

/** Installs what the lockfile of this folder names, then runs one of its tools on the repository. */
export const runTool = (path, ...args) => {
  run(`npx --yes ${packageManager} install --frozen-lockfile --reporter=silent`, [], `${root}/tools/mutation`, true)
  run(process.execPath, [`tools/mutation/node_modules/${path}`, ...args], root, false)
}
