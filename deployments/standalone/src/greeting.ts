import { compatiblePasswords } from '@ks-auth/core'
import type { Configuration } from './configuration/configuration.ts'
import type { Server } from './start-server.ts'

/** What the server says when it is ready. With a simulator: how to log somebody in, ready to be pasted into a shell. */
export const greeting = (
  { origin, simulator }: Server,
  { client, passwordPolicy }: Configuration,
): readonly string[] => [
  `ks-auth listens at ${origin} for client ${client.id}`,
  ...(passwordPolicy === compatiblePasswords
    ? ['passwords of 6 characters are accepted, as existing mini programs expect; PASSWORD_POLICY=strict wants 8']
    : []),
  ...(simulator === null ? [] : tryIt(origin, simulator, client.id)),
  'ks-auth is ready',
]

const tryIt = (origin: string, simulator: string, client: string): readonly string[] => [
  `no KS_APP_ID is set: a Kuaishou simulator answers at ${simulator}`,
  'log somebody in:',
  '',
  `code=$(curl -s ${simulator}/simulator/codes -d '{"openid":"ann"}' | cut -d '"' -f 4)`,
  `curl -s ${origin}/hserve/v2.5/idp/kuaishou/silent-login/ -H 'X-Hydrogen-Client-ID: ${client}' -H 'Content-Type: application/json' -d "{\\"code\\":\\"$code\\"}"`,
  '',
]
