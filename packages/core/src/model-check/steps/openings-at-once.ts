import fc from 'fast-check'
import { count } from '../count.ts'
import { phoneData } from '../delivery.ts'
import { anyCaller, anyCrowd } from '../people.ts'
import { callerIn } from '../real.ts'
import { opensKept } from '../reference/deliveries.ts'
import { account } from '../reference/sessions.ts'
import { outcomesOf } from '../see.ts'
import type { CallerInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly caller: CallerInput
  readonly times: number
}

/** Damaged data that comes at once: exactly as many openings are tried as the keys in custody have left. */
export const openingsAtOnce: StepKind<Input> = {
  name: 'openingsAtOnce',
  input: fc.record({ caller: anyCaller, times: anyCrowd }),

  predict: (model, { caller, times }) => {
    const session = account(model, caller)
    if ('failed' in session) return { outcomes: { [session.failed]: times } }
    const open = () => opensKept(model, session, model.devices.keys(0), 'damaged')
    return { outcomes: count(Array.from({ length: times }, open)) }
  },

  perform: async (real, { caller, times }) => {
    const data = phoneData(real, '13800138000', real.devices.keys(0), 'damaged')
    const update = real.auth.updatePhone(callerIn(real, caller), { data })
    return { outcomes: outcomesOf(await Promise.all(Array.from({ length: times }, () => update()))) }
  },
}
