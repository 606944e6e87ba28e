import type { Profile } from '../model/profile.ts'
import type { LoginMethod } from '../model/session.ts'

/** A user as everybody sees him who counts users instead of knowing their ids: the same on every store. */
export interface SeenUser {
  readonly user: number
  readonly version: number
  readonly anonymous: boolean
  readonly authorized: boolean
  readonly profile: Profile
  readonly ks: { readonly openid: string; readonly told: Profile } | null
  readonly username: string | null
  readonly email: { readonly address: string; readonly verified: boolean } | null
  readonly phone: { readonly number: string; readonly verified: boolean } | null
  readonly hasPassword: boolean
  readonly createdAt: number
  readonly updatedAt: number
}

/** A session, numbered in the order in which sessions were answered. */
export interface SeenSession {
  readonly session: number
  readonly user: number
  readonly client: string
  readonly method: LoginMethod
  readonly openedAt: number
  readonly expiresAt: number
  readonly hasKey: boolean
}

/** What a step showed: plain data, the same on every store that keeps the contracts. */
export type Observation =
  | { readonly failed: string; readonly user?: number | null; readonly openid?: string | null }
  | { readonly loggedIn: SeenUser; readonly session: SeenSession }
  | { readonly user: SeenUser }
  | { readonly other: number; readonly profile: Profile }
  | { readonly sessions: readonly SeenSession[]; readonly newestFirst: boolean }
  | { readonly outcomes: Readonly<Record<string, number>> }
  /** What several things showed, each. */
  | { readonly seen: readonly Observation[] }
  | { readonly done: true }
