const seconds = (milliseconds) => Math.floor(Number(milliseconds) / 1000)

/** The record of a user as clients read it, out of the row (integers of 64 bits come as text from `pg`). */
export const userRecord = (row) => ({
  id: Number(row.id),
  created_at: seconds(row.created_at),
  updated_at: seconds(row.updated_at),
  created_by: Number(row.id),
  ...JSON.parse(row.profile),
  openid: row.openid,
  unionid: null,
  is_authorized: row.authorized === 1,
  _username: row.username,
  _email: row.email,
  _email_verified: row.email_verified === 1,
  _phone: row.phone?.startsWith('+86') ? row.phone.slice(3) : row.phone,
  _phone_verified: row.phone_verified === 1,
  _anonymous: row.anonymous === 1,
  _provider: row.openid === null ? {} : { kuaishou_miniapp: { openid: row.openid, ...JSON.parse(row.told) } },
})
