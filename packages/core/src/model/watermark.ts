import * as t from 'io-ts'
import type { KsAppId } from './client.ts'

export interface Watermark {
  readonly appid: string
  readonly timestamp: number
}

/** Kuaishou sends none today; platforms of the same scheme do. */
export const WatermarkCodec: t.Type<Watermark> = t.type({ appid: t.string, timestamp: t.number }, 'Watermark')

/** A payload that says for which app it was made must say ours. */
export const isMadeFor = (appId: KsAppId, watermark: Watermark | undefined): boolean =>
  watermark === undefined || watermark.appid === appId
