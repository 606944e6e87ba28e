/** What is compared between floor and server. */
export const tables = [
  'ks_auth_users',
  'ks_auth_identities',
  'ks_auth_sessions',
  'ks_auth_session_keys',
  'ks_auth_attempts',
]
