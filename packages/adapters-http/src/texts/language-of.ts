export type Language = 'zh' | 'en'

/** Chinese where the first language that the client names is Chinese (RFC 9110 Accept-Language), else English. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  /^\s*zh\b/i.test(acceptLanguage ?? '') ? 'zh' : 'en'
