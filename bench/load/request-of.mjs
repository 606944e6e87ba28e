import { requestBytes } from './request-bytes.mjs'

const kuaishou = '/hserve/v2.5/idp/kuaishou'

/** The requests that are measured. `session` is what a login answered. */
export const requestOf = {
  silentLogin: (openid) =>
    requestBytes('POST', `${kuaishou}/silent-login/`, { body: { code: openid, create_user: true } }),
  forcedLogin: ({ profile }) => requestBytes('POST', `${kuaishou}/authenticate/`, { body: profile }),
  phoneUpdate: ({ phones }, { token }, turn) =>
    requestBytes('PUT', `${kuaishou}/phone-verification/`, { token, body: phones[turn % 2] }),
  currentUser: ({ token, user_id: id }) => requestBytes('GET', `/hserve/v2.5/user/info/${id}/`, { token }),
}
