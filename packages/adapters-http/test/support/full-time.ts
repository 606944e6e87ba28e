import { fullSize } from './full-size.ts'

/** How long a test of full size may take, in milliseconds. */
export const fullTime: number = fullSize(30_000, 600_000)
