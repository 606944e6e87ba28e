import { resolve } from 'node:path'

/** Where this repository is. */
export const repository: string = resolve(import.meta.dirname, '../../..')
