import type { SimulatorClient } from '@ks-auth/adapters-ks/simulator'
import type { Answered, Ask, Said } from './ask.ts'

export interface Step extends Answered {
  readonly what: string
  /** The status that the protocol promises. */
  readonly promised: number
}

const idp = '/hserve/v2.5/idp/kuaishou'
const silent = `${idp}/silent-login/`
const profileLogin = `${idp}/authenticate/`
const phoneLogin = `${idp}/phone-login/`
const phoneUpdate = `${idp}/phone-verification/`
const link = `${idp}/user-association/`
const account = '/hserve/v2.2/user/account/'
const info = '/hserve/v2.5/user/info/'
const register = (kind: string): string => `/hserve/v2.1/register/${kind}/`
const login = (kind: string): string => `/hserve/v2.1/login/${kind}/`

const password = 'correct horse 9'
const [phone, otherPhone, claimedPhone] = ['13800138000', '13900139000', '13700137000']

/** Every row of the protocol, as it goes well and as it is refused: what a server answers, step by step. */
export const everyFlow = async (ask: Ask, people: SimulatorClient): Promise<readonly Step[]> => {
  const steps: Step[] = []
  const step = async (what: string, promised: number, method: string, path: string, said?: Said) => {
    const answered = await ask(method, path, said)
    steps.push({ what, promised, ...answered })
    return answered.body
  }
  const code = (openid: string): Promise<string> => people.issueCode(openid)
  /** What the button for the phone gives after `ks.login()`, whose code comes first. */
  const phoneOf = async (openid: string, phoneNumber: string) => ({
    code: await code(openid),
    ...(await people.sealPhone(openid, { phoneNumber })),
  })
  const profileOf = async (openid: string, nickName: string) => ({
    code: await code(openid),
    ...(await people.sealProfile(openid, { profile: { nickName, gender: 2 } })),
  })

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

  const { token: visitor } = await step('9', 201, 'POST', '/hserve/v2.0/login/anonymous/', { json: {} })
  await step('13: by a temporary user', 403, 'PUT', account, { token: visitor, json: { username: 'fay' } })
  await step('1: promotes a temporary user', 201, 'POST', silent, {
    token: visitor,
    json: { code: await code('oFay') },
  })
  await step('11: with the token of before', 401, 'GET', `${info}1/`, { token: visitor })

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

  const { sessions } = await step('sessions', 200, 'GET', '/auth/sessions/', { token: ann })
  const oldest = Object((sessions as readonly unknown[]).at(-1)).id
  await step('sessions: not those of others', 404, 'DELETE', `/auth/sessions/${oldest}/`, { token: carol })
  await step('unlink', 200, 'DELETE', link, { token: carol })
  await step('unlink: the last way to log in', 400, 'DELETE', link, {
    token: (await ask('POST', silent, { json: { code: await code('oGus') } })).body['token'],
  })
  await step('1: of an unlinked openid', 404, 'POST', silent, {
    json: { code: await code('oCarol'), create_user: false },
  })
  await step('10', 201, 'POST', '/hserve/v2.0/session/destroy/', { token: carol, json: {} })
  await step('10: again', 401, 'POST', '/hserve/v2.0/session/destroy/', { token: carol, json: {} })

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
  return steps
}
