import { spawnSync } from 'node:child_process'

/** Runs a program, where there is one; answers whether it did what it was asked. */
export const succeeds = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).status === 0
