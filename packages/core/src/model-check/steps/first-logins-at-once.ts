import fc from 'fast-check'
import { clients } from '../clients.ts'
import type { Observation } from '../observation.ts'
import { anyClient, anyCrowd, anyPerson, openidOf, visitorOf } from '../people.ts'
import { ksLogin } from '../real.ts'
import { keep } from '../reference/custody.ts'
import { settle } from '../reference/ks.ts'
import { loggedIn } from '../reference/sessions.ts'
import { see, showLogin } from '../see.ts'
import type { ClientInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly client: ClientInput
  readonly person: number
  readonly times: number
}

/** Logins of one person that run at once, often the first: all are of one user. */
export const firstLoginsAtOnce: StepKind<Input> = {
  name: 'firstLoginsAtOnce',
  input: fc.record({ client: anyClient, person: anyPerson, times: anyCrowd }),

  predict: (model, { client, person, times }) => {
    const { now: key } = model.devices.login(person, false)
    keep(model, clients[client], openidOf(person), key)
    const user = settle(model, visitorOf(client), person, {})
    const logins = Array.from({ length: times }, () => loggedIn(model, clients[client], user, 'ks-silent', key))
    return { seen: logins }
  },

  perform: async (real, { client, person, times }) => {
    const logins = Array.from({ length: times }, () => {
      const { code } = ksLogin(real, { person, renews: false })
      return real.auth.loginSilently({ client: clients[client], token: null }, { code })()
    })
    const seen: Observation[] = []
    for (const login of await Promise.all(logins)) seen.push(await see(real, async () => login, showLogin))
    return { seen }
  },
}
