import * as O from 'fp-ts/lib/Option.js'

/** An IP address as 128 bits; an IPv4 one in its IPv6 form (`::ffff:a.b.c.d`), so that each has one value. */
export type Address = bigint

const mapped = 0xffffn << 32n

/** An address in a spelling that has no other reading: no leading zeros, no port, no names. */
export const parseAddress = (text: string): O.Option<Address> => {
  const withoutZone = text.replace(/%[\w.-]{1,64}$/, '')
  return withoutZone.includes(':') ? parseV6(withoutZone) : O.map((bits: bigint) => mapped | bits)(parseV4(withoutZone))
}

/** What the address is counted under: IPv4 alone, IPv6 with its /64, since a subscriber has a whole one. */
export const countedAs = (address: Address): string =>
  address >> 32n === 0xffffn
    ? [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 0xffn).join('.')
    : `${[112n, 96n, 80n, 64n].map((shift) => ((address >> shift) & 0xffffn).toString(16)).join(':')}::/64`

const parseV4 = (text: string): O.Option<bigint> => {
  if (!/^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/.test(text)) return O.none
  const bytes = text.split('.').map(Number)
  return bytes.some((byte) => byte > 255)
    ? O.none
    : O.some(bytes.reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n))
}

/** The URL standard knows how to read IPv6, and every runtime has it. */
const parseV6 = (text: string): O.Option<bigint> => {
  if (!/^[0-9a-f:.]{2,45}$/i.test(text) || !URL.canParse(`http://[${text}]/`)) return O.none
  const [before = '', after] = new URL(`http://[${text}]/`).hostname.slice(1, -1).split('::')
  const [head, tail] = [groupsOf(before), groupsOf(after ?? '')]
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0')
  return O.some([...head, ...zeros, ...tail].reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n))
}

const groupsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(':'))
