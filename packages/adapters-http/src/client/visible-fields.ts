import type { UserRecord } from './user-record.ts'

const builtIn: ReadonlySet<string> = new Set([
  'id',
  'created_at',
  'updated_at',
  'created_by',
  'nickname',
  'avatar',
  'gender',
  'country',
  'province',
  'city',
  'language',
  'openid',
  'unionid',
  'is_authorized',
])

/** The fields that are properties of `currentUser`; the app's own ones are told by `get` and `toJSON` only. */
export const visibleFields = (record: UserRecord): Record<string, unknown> => {
  const visible: Record<string, unknown> = {}
  for (const key of Object.keys(record)) if (key.startsWith('_') || builtIn.has(key)) visible[key] = record[key]
  return visible
}
