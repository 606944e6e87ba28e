import * as E from 'fp-ts/lib/Either.js'
import type { MalformedEmail, MalformedPhone, MalformedUsername } from './failure.ts'
import { type LoginName, nameKinds, parseLoginName } from './login-name.ts'

export interface AccountNames {
  readonly names: readonly LoginName[]
  readonly removed: readonly LoginName['kind'][]
}

/** A name as somebody typed it, null to remove it. */
type TypedNames = { readonly [kind in LoginName['kind']]?: string | null | undefined }

/** The names that an account change sets, in their one spelling, and the kinds that it removes. */
export const readAccountNames = (
  input: TypedNames,
): E.Either<MalformedUsername | MalformedEmail | MalformedPhone, AccountNames> => {
  const names: LoginName[] = []
  for (const kind of nameKinds) {
    const text = input[kind]
    if (text === undefined || text === null) continue
    const name = parseLoginName({ kind, text })
    if (E.isLeft(name)) return name
    names.push(name.right)
  }
  return E.right({ names, removed: nameKinds.filter((kind) => input[kind] === null) })
}
