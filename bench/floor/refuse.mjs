/** Ends a request with a status and a text. */
export const refuse = (statusCode, message) => {
  throw Object.assign(new Error(message), { statusCode })
}
