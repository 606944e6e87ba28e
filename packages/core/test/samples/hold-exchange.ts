import type { Ports } from '@ks-auth/core'

export interface HeldExchange {
  readonly change: (ports: Ports) => Ports
  /** Once the exchange is under way. */
  readonly begun: Promise<void>
  readonly release: () => void
}

const signal = () => {
  let give = (): void => undefined
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give: () => give() }
}

/** The exchange of this code comes to no end before its release. */
export const holdExchange = (held: string): HeldExchange => {
  const [begin, end] = [signal(), signal()]
  return {
    begun: begin.given,
    release: end.give,
    change: (ports) => ({
      ...ports,
      gateway: {
        exchangeCode: (client, code) => async () => {
          const result = await ports.gateway.exchangeCode(client, code)()
          if (code === held) {
            begin.give()
            await end.given
          }
          return result
        },
      },
    }),
  }
}
