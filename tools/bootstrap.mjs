// Makes a fresh clone runnable with nothing but Node and npm: installs what the lockfile names, then builds.
// `node tools/bootstrap.mjs install` stops before the build.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { packageManager, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const stop = (message) => {
  console.error(message)
  process.exit(1)
}

const run = (command, args) => {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: false })
  if (done.status !== 0) stop(`bootstrap: ${command} ${args.join(' ')} failed`)
}

const installed = () => {
  const record = join(root, 'node_modules/.pnpm/lock.yaml')
  return existsSync(record) && readFileSync(record).equals(readFileSync(join(root, 'pnpm-lock.yaml')))
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) stop(`ks-auth needs Node ${engines.node}; this is ${process.version}`)

// corepack and a globally installed pnpm may be absent, old or refuse the pinned version; npx comes with npm.
if (!installed()) run('npx', ['--yes', packageManager, 'install', '--frozen-lockfile'])

if (process.argv[2] !== 'install') run(process.execPath, ['node_modules/ts7/bin/tsc', '-b'])
