import { type Profile, type ProfileField, profileFields } from './profile.ts'

type Loose = { readonly [field in ProfileField]?: Profile[field] | undefined }

/** The profile fields of a record, and no others: what is missing or undefined was not assigned. */
export const pickProfile = (record: Loose): Profile => {
  const picked: { [field in ProfileField]?: unknown } = {}
  for (const field of profileFields)
    if (Object.hasOwn(record, field) && record[field] !== undefined) picked[field] = record[field]
  return picked as Profile
}
