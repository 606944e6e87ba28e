import type { KsExchange } from '../model/ks-exchange.ts'
import type { SessionKey } from '../model/ks-key.ts'
import type { SealedPayload } from '../model/sealed-payload.ts'
import type { Ports } from '../ports.ts'

/** Ports over the store that is checked, empty, and the other ends of them. `makeInMemoryPorts` makes such. */
export interface PortsUnderTest {
  readonly ports: Ports
  readonly ks: { readonly issueCode: (exchange: KsExchange) => string }
  readonly device: {
    readonly encrypt: (plain: string, key: SessionKey) => SealedPayload
    readonly sign: (rawData: string, key: SessionKey) => string
  }
  readonly clock: { readonly advance: (milliseconds: number) => void }
}
