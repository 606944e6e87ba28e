const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const source = (path: string): Record<string, string> => ({
  'ks-auth-source': `./src/${path}.ts`,
  default: `./dist/${path}.js`,
})

const manifest = (name: string, dependencies: readonly string[]): string =>
  json({
    name: `@ks-auth/${name}`,
    type: 'module',
    exports: { '.': source('index'), ...(name === 'core' ? { './testing': source('testing/index') } : {}) },
    dependencies: Object.fromEntries(dependencies.map((dependency) => [dependency, '*'])),
  })

const project = (types: string, references: readonly string[]): string => `{
  "extends": "../../tsconfig.base.json",
  "compilerOptions": { "rootDir": "src", "outDir": "dist", "types": [${types}] },
  "references": [${references.map((path) => `{ "path": "../../packages/${path}" }`).join(', ')}]
}
`

const adapter = `import type { Login } from '@ks-auth/core'

export const adapted = (login: Login): Date => new Date(login.version)
`

const main = `import { adapted as http } from '@ks-auth/adapters-http'
import { adapted as sql } from '@ks-auth/adapters-sql'
import { logIn } from '@ks-auth/core'
import { container } from 'tsyringe'

const logins = await logIn({ now: () => 1 })({ version: 1 })()
container.register('http', { useValue: http(logins) })
container.register('sql', { useValue: sql(logins) })
`

const decision = `import type { Login } from '../model/login.ts'
import type { Clock } from '../ports.ts'

export const decideLogin = (login: Login, { now }: Pick<Clock, 'now'>): Login => ({ version: login.version + now() })
`

const flow = `import * as T from 'fp-ts/lib/Task.js'
import { decideLogin } from '../decide/decide-login.ts'
import type { Login } from '../model/login.ts'
import type { Clock } from '../ports.ts'

export const logIn =
  (clock: Clock) =>
  (login: Login): T.Task<Login> =>
    T.of(decideLogin(login, clock))
`

/** A workspace in the shape of this one, small enough to check in seconds, in which there is nothing to find. */
export const soundWorkspace: Readonly<Record<string, string>> = {
  'package.json': json({
    name: 'ks-auth',
    type: 'module',
    devDependencies: { 'dependency-cruiser': '*', typescript: '*' },
  }),
  'pnpm-workspace.yaml': 'packages:\n  - packages/*\n  - deployments/*\n',
  'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
  'tsconfig.json': json({
    files: [],
    references: ['packages/core', 'packages/adapters-http', 'packages/adapters-sql', 'deployments/standalone'].map(
      (path) => ({ path }),
    ),
  }),
  'packages/core/package.json': manifest('core', ['fp-ts']),
  'packages/core/tsconfig.json': project('', []),
  'packages/core/src/index.ts':
    "export { logIn } from './flow/log-in.ts'\nexport type { Login } from './model/login.ts'\n",
  'packages/core/src/model/login.ts': 'export interface Login {\n  readonly version: number\n}\n',
  'packages/core/src/ports.ts': 'export interface Clock {\n  readonly now: () => number\n}\n',
  'packages/core/src/decide/decide-login.ts': decision,
  'packages/core/src/flow/log-in.ts': flow,
  'packages/core/src/testing/index.ts': "export { stopped } from './stopped-clock.ts'\n",
  'packages/core/src/testing/stopped-clock.ts':
    "import type { Clock } from '../ports.ts'\n\nexport const stopped: Clock = { now: () => 0 }\n",
  'packages/adapters-http/package.json': manifest('adapters-http', ['@ks-auth/core']),
  'packages/adapters-http/tsconfig.json': project('"node"', ['core']),
  'packages/adapters-http/src/index.ts': adapter,
  'packages/adapters-sql/package.json': manifest('adapters-sql', ['@ks-auth/core']),
  'packages/adapters-sql/tsconfig.json': project('"node"', ['core']),
  'packages/adapters-sql/src/index.ts': adapter,
  'deployments/standalone/package.json': manifest('standalone', [
    '@ks-auth/adapters-http',
    '@ks-auth/adapters-sql',
    '@ks-auth/core',
    'tsyringe',
  ]),
  'deployments/standalone/tsconfig.json': project('"node"', ['adapters-http', 'adapters-sql']),
  'deployments/standalone/src/main.ts': main,
}
