import { checkSettings } from './check-settings.ts'
import { closeSession } from './flow/close-session.ts'
import { currentUser } from './flow/current-user.ts'
import { linkKs } from './flow/link-ks.ts'
import { listSessions } from './flow/list-sessions.ts'
import { loginAnonymously } from './flow/login-anonymously.ts'
import { loginSilently } from './flow/login-silently.ts'
import { loginWithPassword } from './flow/login-with-password.ts'
import { loginWithPhone } from './flow/login-with-phone.ts'
import { loginWithProfile } from './flow/login-with-profile.ts'
import { logout } from './flow/logout.ts'
import { readUser } from './flow/read-user.ts'
import { register } from './flow/register.ts'
import { setAccount } from './flow/set-account.ts'
import { unlinkKs } from './flow/unlink-ks.ts'
import { updatePhone } from './flow/update-phone.ts'
import { updateProfile } from './flow/update-profile.ts'
import type { KsAuth } from './ks-auth.ts'
import type { Ports } from './ports.ts'
import { defaultSettings, type Settings } from './settings.ts'

/** All flows over these ports. Every one is a value until it is run, and keeps no state between runs. Throws RangeError. */
export const makeKsAuth = (ports: Ports, settings: Partial<Settings> = {}): KsAuth => {
  const deps = { ...ports, settings: checkSettings({ ...defaultSettings, ...settings }) }
  return {
    loginSilently: loginSilently(deps),
    loginWithProfile: loginWithProfile(deps),
    loginWithPhone: loginWithPhone(deps),
    updatePhone: updatePhone(deps),
    linkKs: linkKs(deps),
    unlinkKs: unlinkKs(deps),
    register: register(deps),
    loginWithPassword: loginWithPassword(deps),
    loginAnonymously: loginAnonymously(deps),
    setAccount: setAccount(deps),
    updateProfile: updateProfile(deps),
    currentUser: currentUser(deps),
    readUser: readUser(deps),
    listSessions: listSessions(deps),
    closeSession: closeSession(deps),
    logout: logout(deps),
  }
}
