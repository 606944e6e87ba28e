import fc from 'fast-check'
import { clients } from '../clients.ts'
import { anyClient, anyCrowd, anyTyped, malformed, type Typed, taken } from '../people.ts'
import { hasName, setName } from '../reference/names.ts'
import { loggedIn } from '../reference/sessions.ts'
import { newUser, userWhere, written } from '../reference/users.ts'
import { outcomesOf, showWinner } from '../see.ts'
import type { ClientInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly client: ClientInput
  readonly typed: Typed
  readonly times: number
}

const password = 'horse number 1'

/** One name that several register at once: one of them gets it. */
export const registrationsAtOnce: StepKind<Input> = {
  name: 'registrationsAtOnce',
  input: fc.record({ client: anyClient, typed: anyTyped, times: anyCrowd }),

  predict: (model, { client, typed: { kind, name }, times }) => {
    if (name === null) return { seen: [{ outcomes: { [malformed(kind)]: times } }] }
    const holder = userWhere(model, clients[client], hasName(kind, name))
    if (holder !== undefined) return { seen: [{ outcomes: { [taken(kind)]: times } }] }
    const user = newUser(model, clients[client])
    setName(user, kind, name)
    user.password = password
    const login = loggedIn(model, clients[client], written(model, user), kind)
    return { seen: [{ outcomes: { ok: 1, [taken(kind)]: times - 1 } }, login] }
  },

  perform: async (real, { client, typed: name, times }) => {
    const registration = real.auth.register({ client: clients[client], token: null }, { name, password })
    const results = await Promise.all(Array.from({ length: times }, () => registration()))
    return { seen: [{ outcomes: outcomesOf(results) }, ...showWinner(real, results)] }
  },
}
