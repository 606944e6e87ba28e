const user = `u.id, u.pool, u.version, u.epoch as user_epoch, u.anonymous, u.authorized, u.profile, i.openid, i.told,
  u.username, u.email, u.email_verified, u.phone, u.phone_verified, u.password_hash, u.created_at, u.updated_at`

const users = `select ${user} from ks_auth_users as u left join ks_auth_identities as i on i.user_id = u.id`

const key = 'pool = ? and openid = ? and fingerprint = ?'

/** What our flows execute, written down once more by hand. */
export const statements = {
  findByOpenid: `${users} where i.pool = ? and i.openid = ?`,
  findById: `${users} where u.pool = ? and u.id = ?`,
  findByPhone: `${users} where u.pool = ? and u.phone = ?`,
  findSession: `select s.digest, s.pool, s.user_id, s.client, s.method, s.epoch, s.opened_at, s.expires_at, s.ks_key, ${user}
    from ks_auth_sessions as s inner join ks_auth_users as u on u.id = s.user_id and u.pool = s.pool
    left join ks_auth_identities as i on i.user_id = u.id where s.digest = ?`,
  insertUser: `insert into ks_auth_users (id, pool, version, epoch, anonymous, authorized, profile, username, email,
    email_verified, phone, phone_verified, password_hash, created_at, updated_at)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  insertIdentity: 'insert into ks_auth_identities (pool, openid, user_id, told) values (?, ?, ?, ?)',
  displaceClaims: `update ks_auth_users set phone = null, version = version + 1
    where pool = ? and phone = ? and phone_verified = 0 and id <> ?`,
  updateUser: `update ks_auth_users set id = ?, pool = ?, version = ?, epoch = ?, anonymous = ?, authorized = ?, profile = ?,
    username = ?, email = ?, email_verified = ?, phone = ?, phone_verified = ?, password_hash = ?, created_at = ?,
    updated_at = ? where id = ? and pool = ? and version = ?`,
  updateIdentity: 'update ks_auth_identities set pool = ?, openid = ?, user_id = ?, told = ? where user_id = ?',
  putKey: `insert into ks_auth_session_keys (pool, openid, fingerprint, sealed, obtained_at, failed_openings)
    values (?, ?, ?, ?, ?, 0) on conflict (pool, openid, fingerprint) do update set sealed = excluded.sealed,
    obtained_at = case when excluded.obtained_at > ks_auth_session_keys.obtained_at then excluded.obtained_at
    else ks_auth_session_keys.obtained_at end`,
  newestKey: `select pool, openid, fingerprint, sealed, obtained_at from ks_auth_session_keys
    where pool = ? and openid = ? order by obtained_at desc limit 1`,
  countOpening: `update ks_auth_session_keys set failed_openings = failed_openings + 1
    where ${key} and obtained_at >= ? and failed_openings < 10`,
  readKey: `select pool, openid, fingerprint, sealed, obtained_at from ks_auth_session_keys where ${key}`,
  refundOpening: `update ks_auth_session_keys set failed_openings = failed_openings - 1 where ${key} and failed_openings > 0`,
  insertSession: `insert into ks_auth_sessions (digest, pool, user_id, client, method, epoch, opened_at, expires_at, ks_key)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (digest) do update set digest = ks_auth_sessions.digest`,
}
