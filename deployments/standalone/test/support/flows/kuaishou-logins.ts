import { paths } from './paths.ts'
import type { Player, Scene } from './scene.ts'
import { typed } from './typed.ts'

const { silent, profileLogin, phoneLogin } = paths
const { phone, otherPhone } = typed

/** Rows 1, 2 and 3: Ann, and Ben who is refused. */
export const kuaishouLogins = async ({ step, code, phoneOf, profileOf }: Scene): Promise<Player> => {
  await step('1: of nobody, without a record', 404, 'POST', silent, {
    json: { code: await code('oAnn'), create_user: false },
  })
  const { token: ann, user_id: annId } = await step('1: makes a user', 201, 'POST', silent, {
    json: { code: await code('oAnn') },
  })
  const spent = await code('oAnn')
  await step('1: knows the user', 201, 'POST', silent, { json: { code: spent, create_user: false } })
  await step('1: with a spent code', 400, 'POST', silent, { json: { code: spent } })

  await step('2: fills what was never assigned', 201, 'POST', profileLogin, { json: await profileOf('oAnn', '安 😀') })
  await step('2: leaves what was assigned', 201, 'POST', profileLogin, { json: await profileOf('oAnn', 'Ann') })
  await step('2: overwrites', 201, 'POST', profileLogin, {
    json: { ...(await profileOf('oAnn', 'Anna')), update_userprofile: 'overwrite' },
  })
  await step('2: with a wrong signature', 400, 'POST', profileLogin, {
    json: { ...(await profileOf('oAnn', 'Ann')), signature: '0'.repeat(40) },
  })

  await step('3: verifies the phone', 201, 'POST', phoneLogin, { json: await phoneOf('oAnn', phone) })
  await step('3: of nobody, without a record', 404, 'POST', phoneLogin, {
    json: { ...(await phoneOf('oBen', otherPhone)), create_user: false },
  })
  await step('3: with the phone of another user', 400, 'POST', phoneLogin, { json: await phoneOf('oBen', phone) })
  await step('3: refused by the person', 400, 'POST', phoneLogin, {
    json: { code: await code('oBen'), encryptedData: '', iv: '' },
  })
  return { token: ann, id: annId }
}
