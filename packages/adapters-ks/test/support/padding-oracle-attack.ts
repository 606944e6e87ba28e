import { randomBytes } from 'node:crypto'
import type { SealedPayload } from '@ks-auth/core'

/** Whether the padding of this payload is right, as far as somebody outside can tell. */
export type Oracle = (payload: SealedPayload) => Promise<boolean>

const blockLength = 16

const payloadOf = (iv: Buffer, data: Buffer): SealedPayload => ({
  encryptedData: data.toString('base64'),
  iv: iv.toString('base64'),
})

/** What the block decrypts to before the iv is added, found byte by byte from the end. */
const decryptBlock = async (block: Buffer, oracle: Oracle): Promise<Buffer> => {
  const known = Buffer.alloc(blockLength)
  for (let at = blockLength - 1; at >= 0; at--) {
    const padding = blockLength - at
    const iv = Buffer.from(known.map((byte, i) => (i > at ? byte ^ padding : 0)))
    let guess = 0
    while (guess < 256 && !(await isPadded(iv, at, guess, block, oracle))) guess++
    if (guess === 256) throw new Error('the oracle does not talk')
    known[at] = guess ^ padding
  }
  return known
}

const isPadded = async (iv: Buffer, at: number, guess: number, block: Buffer, oracle: Oracle): Promise<boolean> => {
  iv[at] = guess
  if (!(await oracle(payloadOf(iv, block)))) return false
  if (at < blockLength - 1) return true
  // The last byte may have met a longer padding by chance; another byte before it tells.
  const other = Buffer.from(iv)
  other[at - 1] = 1
  return oracle(payloadOf(other, block))
}

/**
 * The attack of Vaudenay, turned round as by Rizzo and Duong: encrypts any text under a key that it does not know, with
 * some 128 questions a byte to an oracle that decrypts and tells good padding from bad.
 */
export const forgeWith = async (oracle: Oracle, plain: string): Promise<SealedPayload> => {
  const fill = blockLength - (Buffer.byteLength(plain) % blockLength)
  const padded = Buffer.concat([Buffer.from(plain), Buffer.alloc(fill, fill)])
  const chain = [randomBytes(blockLength)]
  for (let end = padded.length; end > 0; end -= blockLength) {
    const middle = await decryptBlock(chain[0] ?? Buffer.alloc(blockLength), oracle)
    const wanted = padded.subarray(end - blockLength, end)
    chain.unshift(Buffer.from(middle.map((byte, i) => byte ^ (wanted[i] ?? 0))))
  }
  const [iv = Buffer.alloc(0), ...data] = chain
  return payloadOf(iv, Buffer.concat(data))
}
