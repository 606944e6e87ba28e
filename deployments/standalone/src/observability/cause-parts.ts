import * as t from 'io-ts'

const Code = t.union([t.string, t.number, t.null])

const Cause = t.partial({ name: t.string, code: Code, message: t.string })

/** Name, code and message of a cause, and nothing else: drivers hang whole rows on theirs. */
export const causeParts = (cause: unknown): object => {
  const { name, code, message } = Cause.is(cause) ? cause : {}
  return { name, code, message }
}
