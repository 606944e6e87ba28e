import { paths } from './paths.ts'
import type { Player, Scene } from './scene.ts'
import { typed } from './typed.ts'

const { silent, phoneUpdate, link, login } = paths
const { claimedPhone } = typed

/** Row 5, and what a link changes for rows 1, 4 and 7. */
export const links = async ({ people, step, code, profileOf }: Scene, { token: carol }: Player): Promise<void> => {
  await step('5: without a login', 401, 'POST', link, { json: { code: await code('oCarol') } })
  await step('5: of the openid of another user', 400, 'POST', link, {
    token: carol,
    json: { code: await code('oAnn') },
  })
  await step('5: with a profile', 200, 'POST', link, { token: carol, json: await profileOf('oCarol', 'Carol') })
  await step('5: of the same openid again', 200, 'POST', link, { token: carol, json: { code: await code('oCarol') } })
  await step('5: of another openid', 400, 'POST', link, { token: carol, json: { code: await code('oDora') } })
  await step('1: of a linked user', 201, 'POST', silent, { json: { code: await code('oCarol'), create_user: false } })
  await step('4: takes a phone that was only claimed', 200, 'PUT', phoneUpdate, {
    token: carol,
    json: await people.sealPhone('oCarol', { phoneNumber: claimedPhone }),
  })
  await step('7: by a phone that went to its owner', 400, 'POST', login('phone'), {
    json: { phone: claimedPhone, password: 'x' },
  })
}
