import { paths } from './paths.ts'
import type { Player, Scene } from './scene.ts'
import { typed } from './typed.ts'

const { account, info } = paths
const { password } = typed

/** Rows 11, 12 and 13. */
export const accounts = async (
  { step }: Scene,
  { token: ann, id: annId }: Player,
  { id: carolId }: Player,
): Promise<void> => {
  await step('13: names and a password', 200, 'PUT', account, {
    token: ann,
    json: { username: 'ann', email: 'ann@example.com', new_password: password },
  })
  await step('13: a name that is taken', 400, 'PUT', account, { token: ann, json: { username: 'CAROL' } })
  await step('13: with a wrong old password', 400, 'PUT', account, {
    token: ann,
    json: { password: 'wrong', new_password: 'battery staple' },
  })
  await step('13: takes a name away', 200, 'PUT', account, { token: ann, json: { email: null } })
  await step('12: fields, cleared and set', 200, 'PUT', info, {
    token: ann,
    json: { nickname: '', city: null, gender: 0, province: '𝒫 é' },
  })
  await step('12: a field that is not writable', 400, 'PUT', info, { token: ann, json: { _phone_verified: true } })
  await step('11: oneself', 200, 'GET', `${info}${String(annId)}/`, { token: ann })
  await step('11: somebody else', 200, 'GET', `${info}${String(carolId)}/`, { token: ann })
  await step('11: nobody', 404, 'GET', `${info}1/`, { token: ann })
}
