import { codeOf } from '@ks-auth/core'
import * as core from '@ks-auth/core/messages'
import type { HttpFailure } from './http-failure.ts'
import { en } from './texts/en.ts'
import type { Language } from './texts/language-of.ts'
import { zh } from './texts/zh.ts'
import type { TransportFailure } from './transport-failure.ts'

/** The error body that clients read: they show `error_msg` and know nothing else. */
export interface ErrorBody {
  readonly status: 'error'
  readonly error_msg: string
}

const texts = { zh: { core: core.zh, own: zh }, en: { core: core.en, own: en } }

export const errorBody = (failure: HttpFailure, language: Language): ErrorBody => {
  const { core, own } = texts[language]
  const text = isOwn(failure) ? own[failure._tag] : core[codeOf(failure)]
  return { status: 'error', error_msg: failure._tag === 'MalformedRequest' ? `${text}: ${failure.where}` : text }
}

const isOwn = (failure: HttpFailure): failure is TransportFailure => Object.hasOwn(en, failure._tag)
