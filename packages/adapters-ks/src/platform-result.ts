/** `result` of a platform reply. The numbers are Kuaishou's, the names are the OAuth words of its `error` where it has one. */
export const platformResult = {
  ok: 1,
  unknownRoute: 1026,
  illegalParameter: 10000200,
  tooFast: 10000302,
  antiSpam: 10000303,
  systemFault: 10000500,
  badSignature: 10200501,
  invalidRequest: 100200100,
  unauthorizedClient: 100200101,
  accessDenied: 100200102,
  invalidGrant: 100200105,
  riskControl: 100200301,
  rateLimited: 100200410,
  serverError: 100200500,
} as const
