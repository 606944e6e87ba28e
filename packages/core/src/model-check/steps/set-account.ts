import fc from 'fast-check'
import { isSame } from '../../contracts/is-same.ts'
import type { AccountInput } from '../../inputs.ts'
import { anyCaller, anyPassword, anyTypedOf, isGood, malformed, type Typed, taken } from '../people.ts'
import { callerIn } from '../real.ts'
import { tryPassword } from '../reference/attempts.ts'
import { hasName, setName } from '../reference/names.ts'
import { account, clientOf, revoke } from '../reference/sessions.ts'
import { canLogIn, seen, userWhere, written } from '../reference/users.ts'
import { see, showUser } from '../see.ts'
import type { CallerInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

type Kind = Typed['kind']
type Names = { readonly [kind in Kind]?: Typed | null }

interface Input {
  readonly caller: CallerInput
  readonly names: Names
  readonly password: { readonly old: string | null; readonly new: string } | undefined
}

const kinds: readonly Kind[] = ['username', 'email', 'phone']
const named = (names: Names): readonly Typed[] => kinds.flatMap((kind) => names[kind] ?? [])

const anyNew = (kind: Kind): fc.Arbitrary<Typed | null> => fc.option(anyTypedOf(kind), { freq: 3 })

export const setAccount: StepKind<Input> = {
  name: 'setAccount',
  input: fc.record({
    caller: anyCaller,
    names: fc.record(
      { username: anyNew('username'), email: anyNew('email'), phone: anyNew('phone') },
      { requiredKeys: [], noNullPrototype: true },
    ),
    password: fc.option(fc.record({ old: fc.option(anyPassword, { freq: 9 }), new: anyPassword }), { nil: undefined }),
  }),

  predict: (model, { caller, names, password }) => {
    const session = account(model, caller)
    if ('failed' in session) return session
    const [client, { user }, wanted] = [clientOf(model, caller), session, named(names)]
    const wrong = wanted.find(({ name }) => name === null)
    if (wrong !== undefined) return { failed: malformed(wrong.kind) }

    if (password !== undefined && user.password !== null) {
      const verdict = tryPassword(model, user, password.old)
      if (verdict !== 'right') return { failed: verdict }
    }
    if (password !== undefined && !isGood(password.new)) return { failed: 'PasswordRefused' }
    const rival = wanted.find(({ kind, name }) => (userWhere(model, client, hasName(kind, name)) ?? user) !== user)
    if (rival !== undefined) return { failed: taken(rival.kind) }

    const changed = { ...user, password: password?.new ?? user.password }
    for (const kind of kinds) if (names[kind] === null) changed[kind] = null
    for (const { kind, name } of wanted) setName(changed, kind, name)
    if (password === undefined && isSame(changed, user)) return { user: seen(user) }
    if (canLogIn(user) && !canLogIn(changed)) return { failed: 'LastCredential' }
    Object.assign(user, changed)
    if (password !== undefined) revoke(model, user, session)
    return { user: seen(written(model, user)) }
  },

  perform: (real, { caller, names, password }) => {
    const input: AccountInput = { ...texts(names), password }
    return see(real, real.auth.setAccount(callerIn(real, caller), input), showUser)
  },
}

const texts = (names: Names): { readonly [kind in Kind]?: string | null } =>
  Object.fromEntries(Object.entries(names).map(([kind, typed]) => [kind, typed?.text ?? null]))
