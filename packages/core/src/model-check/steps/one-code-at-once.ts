import fc from 'fast-check'
import { clients } from '../clients.ts'
import { anyClient, anyCrowd, anyPerson, openidOf, visitorOf } from '../people.ts'
import { ksLogin } from '../real.ts'
import { keep } from '../reference/custody.ts'
import { settle } from '../reference/ks.ts'
import { loggedIn } from '../reference/sessions.ts'
import { outcomesOf, showWinner } from '../see.ts'
import type { ClientInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly client: ClientInput
  readonly person: number
  readonly times: number
}

/** One code that several use at once: one of them is logged in. */
export const oneCodeAtOnce: StepKind<Input> = {
  name: 'oneCodeAtOnce',
  input: fc.record({ client: anyClient, person: anyPerson, times: anyCrowd }),

  predict: (model, { client, person, times }) => {
    const { now: key } = model.devices.login(person, false)
    keep(model, clients[client], openidOf(person), key)
    const login = loggedIn(model, clients[client], settle(model, visitorOf(client), person, {}), 'ks-silent', key)
    return { seen: [{ outcomes: { ok: 1, CodeRejected: times - 1 } }, login] }
  },

  perform: async (real, { client, person, times }) => {
    const { code } = ksLogin(real, { person, renews: false })
    const login = real.auth.loginSilently({ client: clients[client], token: null }, { code })
    const results = await Promise.all(Array.from({ length: times }, () => login()))
    return { seen: [{ outcomes: outcomesOf(results) }, ...showWinner(real, results)] }
  },
}
