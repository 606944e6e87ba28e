import type { en } from './en.ts'

/** A text for every code that the documents name; for a status, where the server gave no text of its own. */
export type Texts = Readonly<Record<keyof typeof en, string>>
