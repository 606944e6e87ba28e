import type { Caller } from '@ks-auth/core'
import { client, guest, keyOf, password, type World } from '../../samples/a-world.ts'
import { answerOf } from '../../samples/answer-of.ts'

export const number = '13800138000'
export const newPassword = 'another horse 9'

export const ann = 'oAnn'
export const phoneOf = ({ phone }: World, openid = ann) => phone(number, keyOf(openid))

export const claimed = async ({ auth }: World): Promise<Caller> => {
  const claim = { name: { kind: 'phone', text: number }, password } as const
  return { client, token: (await answerOf(auth.register(guest, claim))).token }
}

export const linked = async (world: World): Promise<Caller> => {
  const caller = await world.register('ann')
  await answerOf(world.auth.linkKs(caller, { code: world.code(ann) }))
  return caller
}
