import { paths } from './paths.ts'
import type { Player, Scene } from './scene.ts'
import { typed } from './typed.ts'

const { register, login } = paths
const { password, phone, claimedPhone } = typed

/** Rows 6, 7 and 8: Carol, whose password is guessed at. */
export const passwords = async ({ step }: Scene): Promise<Player> => {
  const { token: carol, user_id: carolId } = await step('6: by username', 201, 'POST', register('username'), {
    json: { username: 'Carol', password },
  })
  await step('6: by a username that is taken, in another spelling', 400, 'POST', register('username'), {
    json: { username: 'ＣＡＲＯＬ', password },
  })
  await step('6: by email', 201, 'POST', register('email'), { json: { email: 'Dan@Example.com', password } })
  await step('6: by phone', 201, 'POST', register('phone'), { json: { phone: claimedPhone, password } })
  await step('6: with a password that is none', 400, 'POST', register('username'), {
    json: { username: 'eve', password: '1' },
  })
  await step('7: by username, in another spelling', 201, 'POST', login('username'), {
    json: { username: 'cAROL', password },
  })
  await step('7: by email', 201, 'POST', login('email'), { json: { email: 'dan@example.com', password } })
  await step('7: by phone', 201, 'POST', login('phone'), { json: { phone: `+86${claimedPhone}`, password } })
  await step('7: by nobody’s name', 400, 'POST', login('username'), { json: { username: 'nobody', password } })
  for (let guess = 0; guess < 10; guess++)
    await step('7: with a wrong password', 400, 'POST', login('username'), {
      json: { username: 'carol', password: `guess ${guess}` },
    })
  await step('7: once too often', 429, 'POST', login('username'), { json: { username: 'carol', password } })
  await step('8: without SMS', 405, 'POST', login('sms'), { json: { phone, code: '1', create_user: true } })
  return { token: carol, id: carolId }
}
