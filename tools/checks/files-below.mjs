import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const notOurs = new Set(['.git', 'node_modules', 'dist', 'data', 'coverage'])

/** Every file of the repository below `folder`, as paths with forward slashes relative to `root`. */
export const filesBelow = (root, folder = '') =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesBelow(root, path)
    return entry.isFile() && !entry.name.endsWith('.tsbuildinfo') ? [path] : []
  })
