import type { Player, Scene } from './scene.ts'
import { typed } from './typed.ts'

const { phone } = typed

/** Rows 14 to 21, and the probes. */
export const withoutMailOrSms = async ({ step }: Scene, { token: ann }: Player): Promise<void> => {
  await step('14: without mail', 405, 'POST', '/hserve/v2.0/user/email-verify/')
  await step('15: without mail', 405, 'POST', '/hserve/v2.0/user/password/reset/', {
    json: { email: 'dan@example.com' },
  })
  await step('16: without SMS', 405, 'POST', '/hserve/v2.1/sms-phone-verification/', { json: { code: '1' } })
  await step('17: without SMS', 405, 'POST', '/hserve/v2.2/sms-verification-code/', { json: { phone } })
  await step('18: without SMS', 405, 'POST', '/hserve/v1.8/sms-verification-code/verify/', {
    json: { phone, code: '1' },
  })
  await step('19', 200, 'GET', '/hserve/v2.2/server/time/')
  await step('20', 200, 'GET', '/hserve/v1/latest-sdk-version/')
  await step('21: is not served', 404, 'GET', '/hserve/v2.2/user/info/', { token: ann })
  await step('alive', 200, 'GET', '/livez')
  await step('ready', 200, 'GET', '/readyz')
}
