import type { SimulatorClient } from '@ks-auth/adapters-ks/simulator'
import type { Ask } from './ask.ts'
import { accounts } from './flows/accounts.ts'
import { ends } from './flows/ends.ts'
import { kuaishouLogins } from './flows/kuaishou-logins.ts'
import { links } from './flows/links.ts'
import { passwords } from './flows/passwords.ts'
import { phoneUpdates } from './flows/phone-updates.ts'
import { makeScene, type Step } from './flows/scene.ts'
import { temporaryUsers } from './flows/temporary-users.ts'
import { withoutMailOrSms } from './flows/without-mail-or-sms.ts'

/** Every row of the protocol, as it goes well and as it is refused: what a server answers, step by step. */
export const everyFlow = async (ask: Ask, people: SimulatorClient): Promise<readonly Step[]> => {
  const scene = makeScene(ask, people)
  const ann = await kuaishouLogins(scene)
  await phoneUpdates(scene, ann)
  const carol = await passwords(scene)
  await links(scene, carol)
  await temporaryUsers(scene)
  await accounts(scene, ann, carol)
  await ends(scene, ann, carol)
  await withoutMailOrSms(scene, ann)
  return scene.steps
}
