import type * as t from 'io-ts'

/** What io-ts keeps of a codec at run time, whatever its kind. Codecs that were written by hand have no `_tag`. */
export interface Walkable {
  readonly _tag?: string
  readonly name: string
  readonly props?: Readonly<Record<string, t.Mixed>>
  readonly types?: readonly t.Mixed[]
  readonly type?: t.Mixed
  readonly domain?: t.Mixed
  readonly codomain?: t.Mixed
  readonly keys?: Readonly<Record<string, unknown>>
  readonly value?: string | number | boolean
}

export const walkable = (codec: t.Mixed): Walkable => codec
