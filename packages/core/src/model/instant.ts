import type { Brand } from './brand.ts'

/** Milliseconds since 1970-01-01T00:00:00Z. Only the Clock port makes new ones. */
export type Instant = Brand<number, 'Instant'>

export const instant = (milliseconds: number): Instant => milliseconds as Instant

export const after = (start: Instant, milliseconds: number): Instant => instant(start + milliseconds)
