import type { Fault } from '@ks-auth/adapters-ks/simulator'
import type { PlatformAndGateway } from './platform-and-gateway.ts'
import { tally } from './tags.ts'
import { times } from './times.ts'

/** Exchanges fresh codes against the fault, and counts how the exchanges ended. */
export const suffer = async (
  { platform, gateway, client }: PlatformAndGateway,
  fault: Fault,
  count = 1,
): Promise<Record<string, number>> => {
  const codes = await times(count, (i) => platform.issueCode(`o-${i}`, { fault }))
  return tally(
    codes.map((code) => gateway.exchangeCode(client, code)),
    50,
  )
}
