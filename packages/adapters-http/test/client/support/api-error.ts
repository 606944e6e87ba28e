/** What calls of the runtime fail with: nobody documents more than the text. */
export const apiError = (errMsg: string, members: object = {}): Error =>
  Object.assign(new Error(errMsg), { errMsg, ...members })
