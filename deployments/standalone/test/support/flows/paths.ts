const idp = '/hserve/v2.5/idp/kuaishou'

export const paths = {
  silent: `${idp}/silent-login/`,
  profileLogin: `${idp}/authenticate/`,
  phoneLogin: `${idp}/phone-login/`,
  phoneUpdate: `${idp}/phone-verification/`,
  link: `${idp}/user-association/`,
  anonymous: '/hserve/v2.0/login/anonymous/',
  account: '/hserve/v2.2/user/account/',
  info: '/hserve/v2.5/user/info/',
  logout: '/hserve/v2.0/session/destroy/',
  sessions: '/auth/sessions/',
  register: (kind: string): string => `/hserve/v2.1/register/${kind}/`,
  login: (kind: string): string => `/hserve/v2.1/login/${kind}/`,
}
