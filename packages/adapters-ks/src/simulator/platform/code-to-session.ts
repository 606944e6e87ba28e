import { platformResult } from '../../platform-result.ts'
import type { Platform } from './platform.ts'
import type { PlatformReply } from './platform-reply.ts'
import { refusal } from './refusal.ts'

const { invalidRequest, unauthorizedClient, invalidGrant } = platformResult

/** code2session: what it says to a form. */
export const codeToSession =
  (platform: Platform, apps: ReadonlyMap<string, string>) =>
  (form: URLSearchParams): PlatformReply => {
    const [code, appId, secret] = [form.get('js_code'), form.get('app_id'), form.get('app_secret')]
    if (isMissing(code) || isMissing(appId) || isMissing(secret))
      return refusal(invalidRequest, 'invalid_request', '参数缺失')
    if (apps.get(appId) !== secret) return refusal(unauthorizedClient, 'unauthorized_client', '应用信息有误')
    const login = platform.spend(appId, code)
    if (login === undefined) return refusal(invalidGrant, 'invalid_grant', 'code 无效')
    return { result: platformResult.ok, open_id: login.openid, session_key: login.sessionKey }
  }

const isMissing = (parameter: string | null): parameter is null => parameter === null || parameter === ''
