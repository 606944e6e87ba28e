import * as O from 'fp-ts/lib/Option.js'
import type { Brand } from './brand.ts'
import { isPlainText } from './plain-text.ts'

/** Kuaishou's name for a person: one for all mini programs of a developer. Compared byte for byte. */
export type Openid = Brand<string, 'Openid'>

/** 1 to 128 characters; the platform documents no pattern, so none is asked for. */
export const parseOpenid = (text: string): O.Option<Openid> =>
  text.length >= 1 && text.length <= 128 && isPlainText(text) ? O.some(text as Openid) : O.none
