import * as t from 'io-ts'

export interface SilentLoginBody {
  readonly code: string
  readonly create_user?: boolean
}

export const SilentLoginBody: t.Type<SilentLoginBody, unknown> = t.intersection(
  [t.type({ code: t.string }), t.partial({ create_user: t.boolean })],
  'SilentLoginBody',
)
