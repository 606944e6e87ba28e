import { type Auth, type BaaSOptions, type CurrentUser, createBaaS, type HError } from '@ks-auth/adapters-http/client'
import type { Phone } from './phone.ts'
import type { Standalone } from './start-standalone.ts'

/** How a call of `ks.BaaS.auth` ended. */
export interface Outcome {
  readonly call: keyof Auth
  readonly user?: CurrentUser
  readonly error?: HError
}

/** Puts the client on a phone; answers how the calls end that the mini program makes. */
export const install = (
  phone: Phone,
  { origin, clientId }: Standalone,
  options: Partial<BaaSOptions> = {},
): readonly Outcome[] => {
  const outcomes: Outcome[] = []
  const baas = createBaaS({ ks: phone.ks, clientId, host: origin, ...options })

  const recorded = <Result>(call: keyof Auth, promise: Promise<Result>): Promise<Result> => {
    promise.then(
      (user) => outcomes.push({ call, user: user as CurrentUser }),
      (error: unknown) => outcomes.push({ call, error: error as HError }),
    )
    return promise
  }
  const { auth } = baas
  phone.ks.BaaS = {
    ...baas,
    auth: {
      loginWithKs: (...given) => recorded('loginWithKs', auth.loginWithKs(...given)),
      updatePhoneNumber: (...given) => recorded('updatePhoneNumber', auth.updatePhoneNumber(...given)),
      register: (...given) => recorded('register', auth.register(...given)),
      login: (...given) => recorded('login', auth.login(...given)),
      anonymousLogin: () => recorded('anonymousLogin', auth.anonymousLogin()),
      logout: auth.logout,
      getCurrentUser: () => recorded('getCurrentUser', auth.getCurrentUser()),
    },
  }
  return outcomes
}
