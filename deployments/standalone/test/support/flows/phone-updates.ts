import { paths } from './paths.ts'
import type { Player, Scene } from './scene.ts'
import { typed } from './typed.ts'

const { phoneUpdate } = paths
const { otherPhone } = typed

/** Row 4. */
export const phoneUpdates = async ({ people, step }: Scene, { token: ann }: Player): Promise<void> => {
  const update = async (overwrite: boolean) => ({
    ...(await people.sealPhone('oAnn', { phoneNumber: otherPhone })),
    overwrite,
  })
  await step('4: another phone, not to be replaced', 400, 'PUT', phoneUpdate, { token: ann, json: await update(false) })
  await step('4: another phone, carried by POST', 200, 'POST', phoneUpdate, {
    token: ann,
    json: await update(true),
    headers: { 'x-hydrogen-request-method': 'PUT' },
  })
  await step('4: without a login', 403, 'PUT', phoneUpdate, { json: await update(true) })
  await step('4: with data that do not open', 400, 'PUT', phoneUpdate, {
    token: ann,
    json: { encryptedData: 'AAAA', iv: 'AAAA' },
  })
}
