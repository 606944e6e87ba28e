// Makes a fresh clone runnable with nothing but Node and npm: installs what the lockfile names, builds, and bundles servers.
// With the folder of a project it builds only what that needs; with `install` it stops before the build.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { oneAtATime } from './one-at-a-time.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const read = (path) => readFileSync(join(root, path), 'utf8')
const has = (path) => existsSync(join(root, path))

const stop = (message) => {
  console.error(`bootstrap: ${message}`)
  process.exit(1)
}

const { packageManager, engines } = JSON.parse(read('package.json'))
const workspaces = ['packages', 'deployments']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
  .filter((path) => has(`${path}/package.json`))

const isLinked = (path) => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(read(`${path}/package.json`))
  return has(`${path}/node_modules`) || Object.keys({ ...dependencies, ...devDependencies }).length === 0
}

// pnpm writes this copy of the lockfile last, so it tells of a finished install. Git may have changed line endings.
const isInstalled = () => {
  const record = 'node_modules/.pnpm/lock.yaml'
  const isCurrent = has(record) && read(record) === read('pnpm-lock.yaml').replaceAll('\r\n', '\n')
  return isCurrent && workspaces.every(isLinked)
}

// corepack and a globally installed pnpm may be absent, old or refuse the pinned version; npx comes with npm.
const install = () => {
  const command = `npx --yes ${packageManager} install --frozen-lockfile`
  const { status, error } = spawnSync(command, {
    cwd: root,
    env: { ...process.env, npm_config_update_notifier: 'false' },
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status === 0) return
  stop(
    `\`${command}\` failed${error === undefined ? '' : ` (${error.message})`}.\n` +
      'npx comes with npm and downloads from the package registry, this once. Check the lines above, the network and the\n' +
      'proxy settings of npm, then run the same command again.',
  )
}

// The compiler trusts its own record and would not notice that its output is gone.
const build = (project) => {
  for (const path of workspaces)
    if (!has(`${path}/dist`)) rmSync(join(root, path, 'tsconfig.tsbuildinfo'), { force: true })
  const { status } = spawnSync(process.execPath, ['node_modules/ts7/bin/tsc', '-b', project], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) stop('the build failed')
}

const bundle = async (project) => {
  for (const path of workspaces.filter((name) => ['.', name].includes(project) && has(`${name}/bundle.mjs`)))
    await import(pathToFileURL(join(root, path, 'bundle.mjs')))
      .then(({ setup }) => setup())
      .catch(({ message }) => stop(`${path} could not be bundled: ${message}`))
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) stop(`ks-auth needs Node ${engines.node}, this is ${process.version}`)

oneAtATime(root)
if (!isInstalled()) install()
if (process.argv[2] !== 'install') {
  const project = process.argv[2] ?? '.'
  build(project)
  await bundle(project)
}
