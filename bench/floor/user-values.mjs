/** The columns of a user as they are written. */
export const userValues = (user) => [
  user.id,
  user.pool,
  user.version,
  user.user_epoch,
  user.anonymous,
  user.authorized,
  user.profile,
  user.username,
  user.email,
  user.email_verified,
  user.phone,
  user.phone_verified,
  user.password_hash,
  user.created_at,
  user.updated_at,
]
