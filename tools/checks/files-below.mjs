import { readdirSync } from 'node:fs'

const notOurs = new Set(['.git', 'node_modules', 'dist', 'data', 'coverage'])

/** Every file of the repository below `folder`, with forward slashes. */
export const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesBelow(path)
    return entry.isFile() && !entry.name.endsWith('.tsbuildinfo') ? [path] : []
  })
