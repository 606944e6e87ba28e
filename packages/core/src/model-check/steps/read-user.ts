import fc from 'fast-check'
import type { Profile } from '../../model/profile.ts'
import type { UserId } from '../../model/user-id.ts'
import { anyCaller } from '../people.ts'
import { callerIn } from '../real.ts'
import { signedIn } from '../reference/sessions.ts'
import { seen } from '../reference/users.ts'
import { see, showVisible } from '../see.ts'
import type { CallerInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly caller: CallerInput
  /** Users are numbered in the order in which they were seen. */
  readonly other: number
}

const nobody = Number.MAX_SAFE_INTEGER as UserId

export const readUser: StepKind<Input> = {
  name: 'readUser',
  input: fc.record({ caller: anyCaller, other: fc.nat({ max: 9 }) }),

  predict: (model, { caller, other }) => {
    const viewer = signedIn(model, caller)?.user
    if (viewer === undefined) return { failed: 'NotSignedIn' }
    const user = model.users[other]
    if (user?.pool !== viewer.pool) return { failed: 'NoSuchUser' }
    if (user === viewer) return { user: seen(user) }
    const { nickname, avatar } = user.profile
    const profile: Profile = { ...(nickname !== undefined && { nickname }), ...(avatar !== undefined && { avatar }) }
    return { other, profile }
  },

  perform: (real, { caller, other }) =>
    see(real, real.auth.readUser(callerIn(real, caller), real.users[other] ?? nobody), showVisible),
}
