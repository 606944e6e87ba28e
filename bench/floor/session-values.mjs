/** The columns of a session as they are written. */
export const sessionValues = (session) => [
  session.digest,
  session.pool,
  session.user_id,
  session.client,
  session.method,
  session.epoch,
  session.opened_at,
  session.expires_at,
  session.ks_key,
]
