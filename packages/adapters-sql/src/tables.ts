/** 0 or 1: every database has small integers, and not every one has booleans. */
type Flag = number

/**
 * The schema, as Kysely sees it. The prefix keeps out of the way of what else lives in the database. What is read is
 * decoded all the same: these types are not believed.
 */
export interface Tables {
  readonly ks_auth_users: {
    readonly id: number
    readonly pool: string
    readonly version: number
    readonly epoch: number
    readonly anonymous: Flag
    readonly authorized: Flag
    readonly profile: string
    readonly username: string | null
    readonly email: string | null
    readonly email_verified: Flag
    readonly phone: string | null
    readonly phone_verified: Flag
    readonly password_hash: string | null
    readonly created_at: number
    readonly updated_at: number
  }
  readonly ks_auth_identities: {
    readonly pool: string
    readonly openid: string
    readonly user_id: number
    readonly told: string
  }
  readonly ks_auth_sessions: {
    readonly digest: string
    readonly pool: string
    readonly user_id: number
    readonly client: string
    readonly method: string
    readonly epoch: number
    readonly opened_at: number
    readonly expires_at: number
    readonly ks_key: string | null
  }
  readonly ks_auth_session_keys: {
    readonly pool: string
    readonly openid: string
    readonly fingerprint: string
    readonly sealed: string
    readonly obtained_at: number
    readonly failed_openings: number
  }
  readonly ks_auth_attempts: {
    readonly name: string
    readonly window_start: number
    readonly attempts: number
    readonly consecutive: number
  }
  readonly ks_auth_migrations: {
    readonly version: number
    readonly applied_at: number
  }
}
