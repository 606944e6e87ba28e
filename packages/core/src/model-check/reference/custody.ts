import type { Client } from '../../model/client.ts'
import type { Model, ModelKey } from './model.ts'

const day = 24 * 60 * 60 * 1000

const keysOf = ({ keys }: Model, { pool }: Client, openid: string): readonly ModelKey[] =>
  keys.filter((each) => each.pool === pool && each.openid === openid)

export const keep = (model: Model, client: Client, openid: string, key: string): void => {
  const held = keysOf(model, client, openid).find((each) => each.key === key)
  if (held === undefined) model.keys.push({ pool: client.pool, openid, key, obtainedAt: model.now, failures: 0 })
  else held.obtainedAt = model.now
}

export const newest = (model: Model, client: Client, openid: string): string | null =>
  keysOf(model, client, openid).reduce<ModelKey | null>(
    (last, each) => (last === null || each.obtainedAt > last.obtainedAt ? each : last),
    null,
  )?.key ?? null

/** One opening of something that was sealed under `right`; under null, of something that was not sealed at all. */
export const opening = (
  model: Model,
  client: Client,
  openid: string,
  { tried, right }: { readonly tried: readonly (string | null)[]; readonly right: string | null },
): 'opened' | 'Undecryptable' | 'SessionKeyStale' => {
  const usable = keysOf(model, client, openid).filter(
    (each) => tried.includes(each.key) && each.obtainedAt >= model.now - day && each.failures < 10,
  )
  if (usable.length === 0) return 'SessionKeyStale'
  if (usable.some((each) => each.key === right)) return 'opened'
  for (const each of usable) each.failures++
  return 'Undecryptable'
}
