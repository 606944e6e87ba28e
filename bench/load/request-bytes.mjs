const settled = [
  'Host: 127.0.0.1',
  'X-Hydrogen-Client-ID: bench',
  'X-Hydrogen-Client-Version: v3.23.3',
  'X-Hydrogen-Client-Platform: KUAISHOU',
  'X-Hydrogen-Client-SDK-Type: file',
]

/** A request as a mini program sends it, ready to be written. */
export const requestBytes = (method, path, { token, body } = {}) => {
  const text = body === undefined ? '' : JSON.stringify(body)
  const lines = [
    `${method} ${path} HTTP/1.1`,
    ...settled,
    ...(token === undefined ? [] : [`Authorization: Hydrogen-r1 ${token}`]),
    ...(body === undefined ? [] : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(text)}`]),
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}`)
}
