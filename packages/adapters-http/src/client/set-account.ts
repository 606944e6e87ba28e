import { authorised } from './authorised.ts'
import type { Device } from './device.ts'
import { recordIn } from './read-self.ts'
import { requireAccount } from './require-account.ts'
import type { UserRecord } from './user-record.ts'

/** A name of null removes it. `password` is the old one. */
export interface AccountChange {
  readonly username?: string | null | undefined
  readonly email?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly password?: string | undefined
  readonly new_password?: string | undefined
}

const isText = (value: unknown): boolean => value === undefined || value === null || typeof value === 'string'

export const setAccount = async (device: Device, id: number, change: AccountChange): Promise<UserRecord> => {
  const values: readonly unknown[] = Object.values(change)
  if (!values.every(isText) || values.every((value) => value === undefined)) throw device.error(605)
  return device.share(['setAccount', id, change], async () => {
    const response = await authorised(device, () => {
      requireAccount(device, id)
      return { method: 'PUT', path: '/hserve/v2.2/user/account/', data: change }
    })
    return recordIn(device, response)
  })
}
