import * as E from 'fp-ts/lib/Either.js'

export type StrictJsonProblem = 'malformed' | 'duplicate-key' | 'too-deep'

const maxDepth = 32
const token = /"(?:[^"\\]+|\\.)*"(?=(\s*:)?)|[{}[\]]/g

/**
 * JSON (RFC 8259) in which no object names a key twice and nothing nests deeper than 32: what every parser reads alike.
 * JSON.parse judges the grammar, so that the scan below meets well-formed text only.
 */
export const parseStrictJson = (text: string): E.Either<StrictJsonProblem, unknown> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return E.left('malformed')
  }
  const problem = problemOf(text)
  return problem === undefined ? E.right(value) : E.left(problem)
}

const problemOf = (text: string): StrictJsonProblem | undefined => {
  const open: Set<unknown>[] = []
  for (const [symbol, colon] of text.matchAll(token)) {
    if (symbol === '{' || symbol === '[') {
      if (open.push(new Set()) > maxDepth) return 'too-deep'
    } else if (symbol === '}' || symbol === ']') {
      open.pop()
    } else if (colon !== undefined) {
      const keys = open.at(-1)
      const key: unknown = JSON.parse(symbol)
      if (keys?.has(key)) return 'duplicate-key'
      keys?.add(key)
    }
  }
  return undefined
}
