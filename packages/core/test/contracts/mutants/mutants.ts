import type { InMemoryTables } from '../../../src/testing/in-memory-tables.ts'

/**
 * By the name of each contract case: an adapter that breaks the promise of that case and no other. Where it helps, it
 * reaches below the adapter into the tables.
 */
export type Mutants<Subject, Below = InMemoryTables> = Readonly<
  Record<string, (subject: Subject, below: Below) => Subject>
>
