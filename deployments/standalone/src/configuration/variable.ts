import * as E from 'fp-ts/lib/Either.js'
import type * as O from 'fp-ts/lib/Option.js'
import * as t from 'io-ts'

/** A variable that was set to something else than `expected`. The value is never told: it may be a secret. */
export interface Problem {
  readonly variable: string
  readonly expected: string
}

/** How the text of a variable is read. An empty text is a mistake in the environment, never a default. */
export const variable = <A>(expected: string, parse: (text: string) => O.Option<A>): t.Type<A, A, unknown> =>
  new t.Type(
    expected,
    (u): u is A => u !== undefined,
    (u, context) => {
      const parsed = typeof u === 'string' && u !== '' ? parse(u) : undefined
      return parsed?._tag === 'Some' ? t.success(parsed.value) : t.failure(u, context, expected)
    },
    t.identity,
  )

/** Every variable that cannot be read. */
export const problems = (errors: t.Errors): readonly Problem[] =>
  errors.map(({ context, message = '' }) => ({ variable: context[1]?.key ?? '', expected: message }))

export const problem = (name: string, expected: string): E.Either<readonly Problem[], never> =>
  E.left([{ variable: name, expected }])
