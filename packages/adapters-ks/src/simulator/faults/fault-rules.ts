import type { Fault } from './fault.ts'
import type { FaultOrder } from './fault-order.ts'

/** The faults that wait to happen. */
export interface FaultRules {
  readonly add: (order: FaultOrder) => void
  readonly bind: (code: string, fault: Fault) => void
  readonly clear: () => void
  /** The fault of this exchange: its code's own, else that of the oldest rule that applies. */
  readonly next: (appId: string, code: string) => Fault | undefined
}

export const makeFaultRules = (): FaultRules => {
  const bound = new Map<string, Fault>()
  let rules: readonly { readonly order: FaultOrder; left: number }[] = []

  const nextRule = (appId: string): Fault | undefined => {
    const rule = rules.find(({ order }) => order.appId === undefined || order.appId === appId)
    if (rule === undefined) return undefined
    rule.left--
    rules = rules.filter(({ left }) => left > 0)
    return rule.order.fault
  }

  return {
    add: (order) => {
      rules = [...rules, { order, left: order.times ?? Number.POSITIVE_INFINITY }]
    },
    bind: (code, fault) => {
      bound.set(code, fault)
    },
    clear: () => {
      bound.clear()
      rules = []
    },
    next: (appId, code) => {
      const own = bound.get(code)
      bound.delete(code)
      return own ?? nextRule(appId)
    },
  }
}
