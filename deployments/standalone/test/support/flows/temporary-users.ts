import { paths } from './paths.ts'
import type { Scene } from './scene.ts'

const { silent, account, info, anonymous } = paths

/** Row 9: a visitor, until it becomes Fay. */
export const temporaryUsers = async ({ step, code }: Scene): Promise<void> => {
  const { token: visitor } = await step('9', 201, 'POST', anonymous, { json: {} })
  await step('13: by a temporary user', 403, 'PUT', account, { token: visitor, json: { username: 'fay' } })
  await step('1: promotes a temporary user', 201, 'POST', silent, {
    token: visitor,
    json: { code: await code('oFay') },
  })
  await step('11: with the token of before', 401, 'GET', `${info}1/`, { token: visitor })
}
