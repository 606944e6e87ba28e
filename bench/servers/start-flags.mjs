import { readFileSync } from 'node:fs'

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

/** What `npm start` gives Node beside the script, so that the same server is measured. */
export const startFlags = scripts.start.split(' ').filter((word) => word.startsWith('--'))
