import { setTimeout } from 'node:timers/promises'

const firstMs = 10

/** Waits for a random time that doubles at most with each retry, so that those who collided once do not again. */
export const backOff = (retry: number): Promise<void> => setTimeout(Math.random() * firstMs * 2 ** retry)
