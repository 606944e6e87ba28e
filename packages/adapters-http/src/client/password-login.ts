import type { CurrentUser } from './current-user.ts'
import type { Device } from './device.ts'
import { enter } from './enter.ts'
import { toUser } from './to-user.ts'

/** A name of one kind. Of several, phone wins over email, and email over username. */
export interface Credentials {
  readonly username?: string
  readonly email?: string
  readonly phone?: string
  readonly password: string
}

const kinds = ['phone', 'email', 'username'] as const

export const passwordLogin = async (
  device: Device,
  how: 'login' | 'register',
  given?: Partial<Credentials> | null,
): Promise<CurrentUser> => {
  const credentials = given ?? {}
  const { password } = credentials
  const kind = kinds.find((name) => typeof credentials[name] === 'string' && credentials[name] !== '')
  if (kind === undefined || typeof password !== 'string') throw device.error(605)
  const data = { [kind]: credentials[kind], password }
  return device.share(
    [how, data],
    () =>
      device.inTurn(async () => {
        const response = await device.send({ method: 'POST', path: `/hserve/v2.1/${how}/${kind}/`, data })
        return toUser(device, enter(device, response))
      }),
    `${how} ${kind} ${credentials[kind]}`,
  )
}
