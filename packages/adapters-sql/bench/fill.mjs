/** An odd factor permutes the numbers below a power of two: ids as random as real ones, and none twice. */
const id = '(n * 2654435761) % 140737488355328'

/** The statements that make users `o1` to `oN`, for a database with a way to count. */
export const fill = (count) => [
  `insert into ks_auth_users (id, pool, version, epoch, anonymous, authorized, profile, email_verified, phone_verified,
    created_at, updated_at) select ${id}, 'default', 1, 0, 0, 1, '{"nickname":"user"}', 0, 0, 1700000000000, 1700000000000
    from ${count}`,
  `insert into ks_auth_identities (pool, openid, user_id, told) select 'default', 'o' || n, ${id}, '{}' from ${count}`,
]
