import type { Clock, TypedName } from '@ks-auth/core'
import type { Lazy } from 'fp-ts/lib/function.js'
import { openApiOf } from './openapi/open-api-of.ts'
import { pageOf } from './openapi/page-of.ts'
import type { Route } from './route.ts'
import { account } from './routes/account.ts'
import { anonymousLogin } from './routes/anonymous-login.ts'
import { authenticate } from './routes/authenticate.ts'
import { latestVersion } from './routes/latest-version.ts'
import { livez } from './routes/livez.ts'
import { notEnabled } from './routes/not-enabled.ts'
import { openApi } from './routes/open-api.ts'
import { openApiPage } from './routes/open-api-page.ts'
import { passwordLogin } from './routes/password-login.ts'
import { phoneLogin } from './routes/phone-login.ts'
import { phoneVerification } from './routes/phone-verification.ts'
import { readyz } from './routes/readyz.ts'
import { register } from './routes/register.ts'
import { serverTime } from './routes/server-time.ts'
import { sessionClosing } from './routes/session-closing.ts'
import { sessionDestroy } from './routes/session-destroy.ts'
import { sessions } from './routes/sessions.ts'
import { silentLogin } from './routes/silent-login.ts'
import { userAssociation } from './routes/user-association.ts'
import { userDissociation } from './routes/user-dissociation.ts'
import { userInfo } from './routes/user-info.ts'
import { userInfoUpdate } from './routes/user-info-update.ts'

const kinds: readonly TypedName['kind'][] = ['username', 'email', 'phone']

const withoutService = [
  '/hserve/v2.1/login/sms/',
  '/hserve/v2.0/user/email-verify/',
  '/hserve/v2.0/user/password/reset/',
  '/hserve/v2.1/sms-phone-verification/',
  '/hserve/v2.2/sms-verification-code/',
  '/hserve/v1.8/sms-verification-code/verify/',
]

/** The whole wire protocol, what watches over it, and their description. */
export const routes = (clock: Clock, ready: () => Promise<boolean>): readonly Route[] => {
  const all: readonly Route[] = [
    silentLogin,
    authenticate,
    phoneLogin,
    phoneVerification,
    userAssociation,
    userDissociation,
    ...kinds.map(register),
    ...kinds.map(passwordLogin),
    anonymousLogin,
    sessionDestroy,
    userInfo,
    userInfoUpdate,
    account,
    serverTime(clock),
    latestVersion,
    sessions,
    sessionClosing,
    ...withoutService.map(notEnabled),
    livez,
    readyz(ready),
    openApi(once(() => openApiOf(all))),
    openApiPage(once(() => pageOf(all))),
  ]
  return all
}

const once = <A>(make: Lazy<A>): Lazy<A> => {
  let made: A | undefined
  return () => (made ??= make())
}
