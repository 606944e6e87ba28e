import { codeOf } from '@ks-auth/core'
import * as messages from '@ks-auth/core/messages'
import * as t from 'io-ts'
import { isTransportFailure } from './failure-code.ts'
import type { HttpFailure } from './http-failure.ts'
import { en } from './texts/en.ts'
import type { Language } from './texts/language-of.ts'
import { zh } from './texts/zh.ts'

/** The error body that clients read: they show `error_msg` and know nothing else. */
export interface ErrorBody {
  readonly status: 'error'
  readonly error_msg: string
}

export const ErrorBody: t.Type<ErrorBody, unknown> = t.strict(
  { status: t.literal('error'), error_msg: t.string },
  'Error',
)

const texts = { zh: { core: messages.zh, own: zh }, en: { core: messages.en, own: en } }

export const errorBody = (failure: HttpFailure, language: Language): ErrorBody => {
  const { core, own } = texts[language]
  const text = isTransportFailure(failure) ? own[failure._tag] : core[codeOf(failure)]
  return { status: 'error', error_msg: failure._tag === 'MalformedRequest' ? `${text}: ${failure.where}` : text }
}
