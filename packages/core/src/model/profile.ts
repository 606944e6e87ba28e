/** 0 unknown, 1 male, 2 female. */
export type Gender = 0 | 1 | 2

/**
 * The "first level" of a user record, and what the platform tells about a person.
 * A missing key was never assigned; `null` or `''` was assigned and is empty.
 */
export interface Profile {
  readonly nickname?: string | null
  readonly avatar?: string | null
  readonly gender?: Gender | null
  readonly country?: string | null
  readonly province?: string | null
  readonly city?: string | null
  readonly language?: string | null
}

export type ProfileField = keyof Profile

export const profileFields: readonly ProfileField[] = [
  'nickname',
  'avatar',
  'gender',
  'country',
  'province',
  'city',
  'language',
]

export const isAssigned = (profile: Profile, field: ProfileField): boolean =>
  Object.hasOwn(profile, field) && profile[field] !== undefined
