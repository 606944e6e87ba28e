import { paths } from './paths.ts'
import type { Player, Scene } from './scene.ts'

const { silent, link, logout } = paths

/** Sessions, row 10 and the end of a link. */
export const ends = async (
  { ask, step, code }: Scene,
  { token: ann }: Player,
  { token: carol }: Player,
): Promise<void> => {
  const { sessions } = await step('sessions', 200, 'GET', paths.sessions, { token: ann })
  const oldest = Object((sessions as readonly unknown[]).at(-1)).id
  await step('sessions: not those of others', 404, 'DELETE', `${paths.sessions}${oldest}/`, { token: carol })
  await step('unlink', 200, 'DELETE', link, { token: carol })
  await step('unlink: the last way to log in', 400, 'DELETE', link, {
    token: (await ask('POST', silent, { json: { code: await code('oGus') } })).body['token'],
  })
  await step('1: of an unlinked openid', 404, 'POST', silent, {
    json: { code: await code('oCarol'), create_user: false },
  })
  await step('10', 201, 'POST', logout, { token: carol, json: {} })
  await step('10: again', 401, 'POST', logout, { token: carol, json: {} })
}
