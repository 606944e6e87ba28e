const end = Buffer.from('\r\n\r\n')

const bodyLength = (head) => {
  const at = head.indexOf('content-length: ')
  return at < 0 ? 0 : Number.parseInt(head.slice(at + 'content-length: '.length), 10)
}

/**
 * Calls back with each message of a keep-alive connection: the bytes, and where its body begins. Reads no more of HTTP
 * than a sender needs that always tells its content-length.
 */
export const readMessages = (onMessage) => {
  let rest = null
  return (chunk) => {
    let bytes = rest === null ? chunk : Buffer.concat([rest, chunk])
    rest = null
    while (bytes.length > 0) {
      const headLength = bytes.indexOf(end)
      const head = headLength < 0 ? '' : bytes.latin1Slice(0, headLength + 2).toLowerCase()
      const bodyAt = headLength + end.length
      const length = bodyAt + bodyLength(head)
      if (headLength < 0 || bytes.length < length) {
        rest = bytes
        return
      }
      onMessage(bytes.subarray(0, length), bodyAt)
      bytes = bytes.subarray(length)
    }
  }
}
