import type { SimulatorClient } from '@ks-auth/adapters-ks/simulator'
import type { Answered, Ask, Said } from '../ask.ts'

export interface Step extends Answered {
  readonly what: string
  /** The status that the protocol promises. */
  readonly promised: number
}

/** What every flow is played with. */
export interface Scene {
  readonly ask: Ask
  readonly people: SimulatorClient
  /** Asks, notes what was promised and what came, and gives the body. */
  readonly step: (
    what: string,
    promised: number,
    method: string,
    path: string,
    said?: Said,
  ) => Promise<Answered['body']>
  readonly code: (openid: string) => Promise<string>
  /** What the button for the phone gives after `ks.login()`, whose code comes first. */
  readonly phoneOf: (openid: string, phoneNumber: string) => Promise<object>
  readonly profileOf: (openid: string, nickName: string) => Promise<object>
  /** All so far. */
  readonly steps: readonly Step[]
}

/** Somebody who is signed in. */
export interface Player {
  readonly token: unknown
  readonly id: unknown
}

export const makeScene = (ask: Ask, people: SimulatorClient): Scene => {
  const steps: Step[] = []
  const code = (openid: string): Promise<string> => people.issueCode(openid)
  return {
    ask,
    people,
    steps,
    code,
    step: async (what, promised, method, path, said) => {
      const answered = await ask(method, path, said)
      steps.push({ what, promised, ...answered })
      return answered.body
    },
    phoneOf: async (openid, phoneNumber) => ({
      code: await code(openid),
      ...(await people.sealPhone(openid, { phoneNumber })),
    }),
    profileOf: async (openid, nickName) => ({
      code: await code(openid),
      ...(await people.sealProfile(openid, { profile: { nickName, gender: 2 } })),
    }),
  }
}
