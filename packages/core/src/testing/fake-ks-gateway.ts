import * as E from 'fp-ts/lib/Either.js'
import type { ClientId } from '../model/client.ts'
import type { KsExchange } from '../model/ks-exchange.ts'
import type { KsGateway } from '../ports.ts'
import { atomically } from './atomically.ts'

export interface FakeKs {
  readonly gateway: KsGateway
  /** The next code, good for one exchange. */
  readonly issueCode: (exchange: KsExchange) => string
  /** From now on the platform is unavailable; `false` brings it back. */
  readonly breakDown: (broken?: boolean) => void
}

/** A Kuaishou platform in memory: one-time codes for chosen people, and outages. */
export const makeFakeKs = (clients: readonly ClientId[]): FakeKs => {
  const codes = new Map<string, KsExchange>()
  let issued = 0
  let down = false

  return {
    issueCode: (exchange) => {
      const code = `code-${++issued}`
      codes.set(code, exchange)
      return code
    },

    breakDown: (broken = true) => {
      down = broken
    },

    gateway: {
      exchangeCode: ({ id }, code) =>
        atomically(() => {
          if (down) return E.left({ _tag: 'KsUnavailable' })
          if (!clients.includes(id)) return E.left({ _tag: 'KsMisconfigured' })
          const exchange = codes.get(code)
          if (exchange === undefined) return E.left({ _tag: 'CodeRejected' })
          codes.delete(code)
          return E.right(exchange)
        }),
    },
  }
}
