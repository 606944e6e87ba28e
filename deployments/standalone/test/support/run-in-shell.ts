import { execFile } from 'node:child_process'
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { temporaryFolder } from './temporary-folder.ts'

/** What we print uses these options of curl; a machine may have Node and nothing else. */
const curl = `#!/usr/bin/env node
const [url, ...options] = process.argv.slice(2).filter((word) => word !== '-s')
const headers = new Headers({ 'content-type': 'application/x-www-form-urlencoded' })
let body
for (let i = 0; i < options.length; i += 2) {
  if (options[i] === '-d') body = options[i + 1]
  else if (options[i] === '-H') headers.set(...options[i + 1].split(': '))
  else throw new Error(options[i])
}
fetch(url, { method: 'POST', headers, body }).then((reply) => reply.text()).then((text) => process.stdout.write(text))
`

/** What a shell prints that runs these lines. */
export const runInShell = async (lines: string): Promise<string> => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'curl'), curl)
  chmodSync(join(folder, 'curl'), 0o755)
  symlinkSync(process.execPath, join(folder, 'node'))
  const env = { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` }
  const { stdout } = await promisify(execFile)('sh', ['-c', lines], { env })
  return stdout
}
