import fc from 'fast-check'
import { clients } from '../clients.ts'
import { count } from '../count.ts'
import { anyClient, anyCrowd, anyTyped, type Typed } from '../people.ts'
import { tryLogin } from '../reference/attempts.ts'
import { hasName } from '../reference/names.ts'
import { userWhere } from '../reference/users.ts'
import { outcomesOf } from '../see.ts'
import type { ClientInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly client: ClientInput
  readonly typed: Typed
  readonly times: number
}

/** Wrong passwords that come at once: exactly as many are tried as the limit leaves. */
export const guessesAtOnce: StepKind<Input> = {
  name: 'guessesAtOnce',
  input: fc.record({ client: anyClient, typed: anyTyped, times: anyCrowd }),

  predict: (model, { client: n, typed: { kind, name }, times }) => {
    const client = clients[n]
    const user = userWhere(model, client, hasName(kind, name))
    const whole = `${kind} ${client.pool} ${name}`
    const guess = () => (name === null ? 'WrongCredentials' : tryLogin(model, whole, user, 'wrong horse'))
    return { outcomes: count(Array.from({ length: times }, guess)) }
  },

  perform: async (real, { client, typed: name, times }) => {
    const input = { name, password: 'wrong horse' }
    const guess = real.auth.loginWithPassword({ client: clients[client], token: null }, input)
    return { outcomes: outcomesOf(await Promise.all(Array.from({ length: times }, () => guess()))) }
  },
}
