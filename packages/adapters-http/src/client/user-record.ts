/** What every user has, as the server tells him. Fields that were never assigned are absent. */
export interface UserFields {
  readonly id: number
  readonly created_at?: number
  readonly updated_at?: number
  readonly created_by?: number
  readonly nickname?: string | null
  readonly avatar?: string | null
  readonly gender?: number | null
  readonly country?: string | null
  readonly province?: string | null
  readonly city?: string | null
  readonly language?: string | null
  readonly openid?: string | null
  readonly unionid?: string | null
  readonly is_authorized?: boolean
  readonly _username?: string | null
  readonly _email?: string | null
  readonly _email_verified?: boolean
  readonly _phone?: string | null
  readonly _phone_verified?: boolean
  readonly _anonymous?: boolean
  /** What each platform told, whole. */
  readonly _provider?: Readonly<Record<string, object>>
}

/** With fields of the app's own. */
export interface UserRecord extends UserFields {
  readonly [field: string]: unknown
}
