import fc from 'fast-check'
import { anyCaller } from '../people.ts'
import { callerIn } from '../real.ts'
import { isLive, seenSession, signedIn } from '../reference/sessions.ts'
import { seen } from '../reference/users.ts'
import { see, showSessions, showUser } from '../see.ts'
import type { CallerInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly caller: CallerInput
}

/** The caller's user and sessions. */
export const lookAround: StepKind<Input> = {
  name: 'lookAround',
  input: fc.record({ caller: anyCaller }),

  predict: (model, { caller }) => {
    const user = signedIn(model, caller)?.user
    if (user === undefined) return { failed: 'NotSignedIn' }
    const sessions = model.sessions.filter((session) => session.user === user && isLive(model, session))
    return { seen: [{ user: seen(user) }, { sessions: sessions.map(seenSession), newestFirst: true }] }
  },

  perform: async (real, { caller }) => {
    const user = await see(real, real.auth.currentUser(callerIn(real, caller)), showUser)
    const sessions = await see(real, real.auth.listSessions(callerIn(real, caller)), showSessions)
    return 'failed' in user ? user : { seen: [user, sessions] }
  },
}
