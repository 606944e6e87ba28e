import { anonymousLogin } from './anonymous-login.ts'
import type { Approving } from './approval.ts'
import type { CurrentUser } from './current-user.ts'
import type { Device } from './device.ts'
import { getCurrentUser } from './get-current-user.ts'
import type { KsResponse } from './ks-runtime.ts'
import type { LoginData, LoginOptions } from './login-command.ts'
import { loginWithKs } from './login-with-ks.ts'
import { logout } from './logout.ts'
import { type Credentials, passwordLogin } from './password-login.ts'
import { type PhoneOptions, updatePhoneNumber } from './update-phone-number.ts'

/** `ks.BaaS.auth`. Every call rejects with an HError. */
export interface Auth {
  /** `data`: nothing for a silent login, or what a button's event brought; options may come first as well. */
  readonly loginWithKs: (data?: LoginData, options?: LoginOptions | null) => Promise<CurrentUser>
  readonly updatePhoneNumber: (data?: Approving | null, options?: PhoneOptions | null) => Promise<CurrentUser>
  readonly register: (credentials: Credentials) => Promise<CurrentUser>
  readonly login: (credentials: Credentials) => Promise<CurrentUser>
  readonly anonymousLogin: () => Promise<CurrentUser>
  readonly logout: () => Promise<KsResponse>
  readonly getCurrentUser: () => Promise<CurrentUser>
}

export const makeAuth = (device: Device): Auth => {
  const initialised =
    <Arguments extends readonly unknown[], Result>(call: (device: Device, ...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> => {
      device.settings()
      return call(device, ...given)
    }

  return {
    loginWithKs: initialised(loginWithKs),
    updatePhoneNumber: initialised(updatePhoneNumber),
    register: initialised((_, credentials) => passwordLogin(device, 'register', credentials)),
    login: initialised((_, credentials) => passwordLogin(device, 'login', credentials)),
    anonymousLogin: initialised(anonymousLogin),
    logout: initialised(logout),
    getCurrentUser: initialised(getCurrentUser),
  }
}
