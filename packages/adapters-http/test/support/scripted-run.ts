import type { Answered, Ask } from './ask-over-http.ts'
import { person } from './person.ts'
import type { Json } from './send.ts'
import { password, type World } from './world.ts'

export interface Exchange extends Answered {
  /** The one that was meant, where another carried it. */
  readonly method: string
  readonly path: string
}

const idp = '/hserve/v2.5/idp/kuaishou'
const infoPath = '/hserve/v2.5/user/info/'
const accountPath = '/hserve/v2.2/user/account/'

/** Every route, well used and badly: what a world answers to it is the same each time, byte for byte. */
export const scriptedRun = async (world: World, ask: Ask): Promise<readonly Exchange[]> => {
  const exchanges: Exchange[] = []
  const { code, profileOf, phoneOf } = world
  const [ann, bob] = [person('oAnn'), person('oBob')]

  const step: Ask = async (method, path, said) => {
    const answered = await ask(method, path, said)
    exchanges.push({ method: said?.headers?.['x-hydrogen-request-method'] ?? method, path, ...answered })
    return answered
  }
  const logIn = async (path: string, json: Json): Promise<string> =>
    JSON.parse((await step('POST', path, { json })).text).token

  const token = await logIn(`${idp}/silent-login/`, { code: code(ann) })
  const silent = `${idp}/silent-login/`
  await step('POST', silent, { json: { code: code(bob), create_user: false } })
  await step('POST', silent, { json: { code: 'never issued' } })
  await step('POST', silent, { json: {}, headers: { 'accept-language': 'zh-CN' } })
  await step('POST', silent, { json: { code: code(ann) }, client: 'nobody' })
  await step('POST', silent, { text: '{"code":"\u{1f600}' })
  await step('POST', silent, { text: 'code=x', headers: { 'content-type': 'text/plain' } })
  await step('POST', silent, { json: { code: 'x'.repeat(70_000) } })
  await step('GET', silent)
  await step('PATCH', silent, { json: {} })
  world.ks.breakDown()
  await step('POST', silent, { json: { code: code(ann) } })
  world.ks.breakDown(false)

  const profile = { gender: 2, city: '北京', nickName: '安 \u{1f600}' }
  await step('POST', `${idp}/authenticate/`, { json: { code: code(ann), ...profileOf(ann, profile) } })
  await step('POST', `${idp}/authenticate/`, { json: { code: code(ann), ...profileOf(ann), signature: '' } })
  await step('POST', `${idp}/authenticate/`, { json: { code: code(ann) }, token })
  const own = profileOf(ann, { nickName: 'Ann' })
  await step('POST', `${idp}/authenticate/`, { json: { code: code(ann), ...own, update_userprofile: 'overwrite' } })
  await step('POST', `${idp}/authenticate/`, { json: { code: code(ann), ...own, update_userprofile: 'always' } })
  await step('POST', `${idp}/phone-login/`, { json: { code: code(ann), ...phoneOf(ann, '13800138000') } })
  await step('POST', `${idp}/phone-login/`, { json: { code: code(bob), ...phoneOf(bob, '13800138000') } })
  await step('POST', `${idp}/phone-login/`, { json: { code: code(bob), encryptedData: '', iv: '' } })

  const verification = `${idp}/phone-verification/`
  const put = { 'x-hydrogen-request-method': 'PUT' }
  await step('POST', verification, { token, json: { ...phoneOf(ann, '13900139000') }, headers: put })
  await step('PUT', verification, { token, json: { ...phoneOf(ann, '13800138000'), overwrite: false } })
  await step('PUT', verification, { token, json: {} })
  await step('PUT', verification, { json: { ...phoneOf(ann, '13800138000') } })

  const carol = await logIn('/hserve/v2.1/register/username/', { username: 'Carol', password })
  await step('POST', '/hserve/v2.1/register/username/', { json: { username: 'carol', password } })
  await step('POST', '/hserve/v2.1/register/email/', { json: { email: 'Dan@Example.com', password } })
  await step('POST', '/hserve/v2.1/register/email/', { json: { email: 'nobody', password } })
  await step('POST', '/hserve/v2.1/register/phone/', { json: { phone: '+12025550123', password } })
  await step('POST', '/hserve/v2.1/register/phone/', { json: { phone: '13900139000', password: '1' } })
  await step('POST', '/hserve/v2.1/login/username/', { json: { username: 'CAROL', password } })
  await step('POST', '/hserve/v2.1/login/email/', { json: { email: 'dan@example.com', password } })
  await step('POST', '/hserve/v2.1/login/phone/', { json: { phone: '+12025550123', password } })
  for (let i = 0; i < 11; i++)
    await step('POST', '/hserve/v2.1/login/username/', { json: { username: 'carol', password: `guess ${i}` } })

  const association = `${idp}/user-association/`
  await step('POST', association, { json: { code: code(bob) } })
  await step('POST', association, { token: carol, json: { code: code(ann) } })
  await step('POST', association, { token: carol, json: { code: code(bob), ...profileOf(bob) } })
  await step('POST', association, { token, json: { code: code(bob) } })
  await step('DELETE', association, { token })
  await step('POST', association, { token: carol, headers: { 'x-hydrogen-request-method': 'DELETE' } })
  await step('DELETE', association)

  const temporary = await logIn('/hserve/v2.0/login/anonymous/', {})
  await step('PUT', accountPath, { token: temporary, json: { username: 'eve' } })
  await step('PUT', accountPath, { token, json: { username: 'ann', email: 'ann@example.com', new_password: password } })
  await step('PUT', accountPath, { token, json: { username: 'carol' } })
  await step('PUT', accountPath, { token, json: { password: 'wrong', new_password: 'battery staple' } })
  await step('PUT', accountPath, { token, json: { phone: 'x' } })
  await step('PUT', accountPath, { json: { username: 'x' } })

  await step('GET', `${infoPath}1/?keys=nickname&expand=created_by`, { token })
  await step('GET', `${infoPath}2/`, { token })
  await step('GET', `${infoPath}99/`, { token })
  await step('GET', `${infoPath}me/`, { token })
  await step('GET', `${infoPath}1/`)
  await step('PUT', infoPath, { token, json: { nickname: '', city: null, gender: 0 } })
  await step('PUT', infoPath, { token, json: { _phone_verified: true } })
  await step('PUT', infoPath, { json: { nickname: 'x' } })
  await step('GET', infoPath, { token })

  const listed = await step('GET', '/auth/sessions/', { token })
  const [session] = JSON.parse(listed.text).sessions
  await step('DELETE', `/auth/sessions/${session.id}/`, { token: temporary })
  await step('DELETE', '/auth/sessions/x/', { token })
  await step('GET', '/auth/sessions/')
  await step('DELETE', `/auth/sessions/${session.id}/`, { token })
  await step('POST', '/hserve/v2.0/session/destroy/', { token: temporary, json: {} })
  await step('POST', '/hserve/v2.0/session/destroy/', { token: temporary })

  await step('GET', '/hserve/v2.2/server/time/', { client: null })
  await step('GET', '/hserve/v1/latest-sdk-version/')
  await step('POST', '/hserve/v2.1/login/sms/', { json: { phone: '13800138000', code: '1', create_user: true } })
  await step('POST', '/hserve/v2.0/user/email-verify/')
  await step('POST', '/hserve/v2.0/user/password/reset/', { json: { email: 'ann@example.com' } })
  await step('POST', '/hserve/v2.1/sms-phone-verification/', { json: { code: '1' } })
  await step('POST', '/hserve/v2.2/sms-verification-code/', { json: { phone: '13800138000' } })
  await step('POST', '/hserve/v1.8/sms-verification-code/verify/', { json: { phone: '13800138000', code: '1' } })
  await step('GET', '/livez', { client: null })
  await step('GET', '/readyz', { client: null })
  await step('GET', '/openapi.json', { client: null })
  await step('GET', '/openapi.html', { client: null })
  await step('GET', '/hserve/v2.2/user/info/', { token })
  await step('GET', '/', {})
  await step('OPTIONS', silent, { headers: { origin: 'https://example.com', 'access-control-request-method': 'POST' } })
  await step('GET', '/livez', { headers: { origin: 'https://example.com' } })
  return exchanges
}
