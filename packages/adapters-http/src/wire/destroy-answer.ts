import * as t from 'io-ts'

/** Row 10, word for word. */
export interface DestroyAnswer {
  readonly message: 'Destroy succeed.'
  readonly status: 'ok'
}

export const DestroyAnswer: t.Type<DestroyAnswer, unknown> = t.strict(
  { message: t.literal('Destroy succeed.'), status: t.literal('ok') },
  'DestroyAnswer',
)

export const destroyAnswer: DestroyAnswer = { message: 'Destroy succeed.', status: 'ok' }
