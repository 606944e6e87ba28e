import * as t from 'io-ts'

export interface IssuedCode {
  readonly code: string
}

export const IssuedCodeCodec: t.Type<IssuedCode> = t.type({ code: t.string })
