// The workspace is built with TypeScript 7; editors and embedding backends still on 6 must accept it too.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { verdict } from './verdict.mjs'

const { references } = JSON.parse(readFileSync('tsconfig.json', 'utf8'))

const check = (project) => {
  const record = `node_modules/.cache/typescript-6/${basename(project)}.tsbuildinfo`
  const args = ['node_modules/typescript/bin/tsc', '-p', project, '--noEmit', '--tsBuildInfoFile', record]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return status === 0 ? [] : [`${project}:\n${stdout}${stderr}`]
}

verdict(
  references.flatMap(({ path }) => check(path)),
  `${references.length} projects`,
)
