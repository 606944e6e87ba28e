import * as t from 'io-ts'

/** There is nothing to say but that it was done. */
export interface DoneAnswer {
  readonly status: 'ok'
}

export const DoneAnswer: t.Type<DoneAnswer, unknown> = t.strict({ status: t.literal('ok') }, 'DoneAnswer')

export const doneAnswer: DoneAnswer = { status: 'ok' }
