import type { Compilable, Kysely, QueryResult } from 'kysely'
import type { Tables } from '../tables.ts'

/** Runs a query that was built and compiled long before: only values are bound. */
export type Precompiled<Values> = (db: Kysely<Tables>, values: Values) => Promise<QueryResult<unknown>>

/** Builds and compiles a query once. `value('x')` stands where the value of `x` will be bound. */
export const precompile = <Values extends object>(
  build: (value: <Name extends keyof Values>(name: Name) => Values[Name]) => Compilable<unknown>,
): Precompiled<Values> => {
  const names = new Map<unknown, keyof Values>()
  const query = build((name) => {
    const placeholder: unknown = Symbol(String(name))
    names.set(placeholder, name)
    // Kysely binds whatever it is given, so the placeholder passes for the value until the query runs.
    return placeholder as never
  }).compile()

  return (db, values) => {
    const bind = (parameter: unknown): unknown => {
      const name = names.get(parameter)
      return name === undefined ? parameter : values[name]
    }
    return db.executeQuery({ ...query, parameters: query.parameters.map(bind) })
  }
}
