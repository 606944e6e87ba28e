import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** A certificate authority or a server of a test, made on the spot: no key is kept in the repository. */
export interface Identity {
  readonly cert: string
  readonly key: string
  readonly name: string
  readonly privateKey: KeyObject
}

interface Wish {
  readonly name: string
  /** Host name or IPv4 address. */
  readonly host?: string
  readonly issuer?: Identity
  readonly days?: { readonly from: number; readonly to: number }
}

/** An X.509 certificate, self-signed unless somebody issues it. */
export const certify = ({ name, host, issuer, days = { from: -1, to: 1 } }: Wish): Identity => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const tbs = sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, [1]),
    ecdsaWithSha256,
    distinguishedName(issuer?.name ?? name),
    sequence(time(days.from), time(days.to)),
    distinguishedName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...(host === undefined ? [isAuthority] : [subjectAlternative(host)]))),
  )
  const signature = sign('sha256', tbs, issuer?.privateKey ?? privateKey)
  const certificate = sequence(tbs, ecdsaWithSha256, der(0x03, [0], signature))
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    name,
    privateKey,
  }
}

type Content = Uint8Array | readonly number[]

const der = (tag: number, ...content: readonly Content[]): Buffer => {
  const body = Buffer.concat(content.map((part) => Buffer.from(part)))
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}

const sequence = (...content: readonly Content[]): Buffer => der(0x30, ...content)
const objectId = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))

const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'))
const isAuthority = sequence(objectId('551d13'), der(0x01, [0xff]), der(0x04, sequence(der(0x01, [0xff]))))

const distinguishedName = (name: string): Buffer =>
  sequence(der(0x31, sequence(objectId('550403'), der(0x0c, Buffer.from(name)))))

const time = (days: number): Buffer => {
  const digits = new Date(Date.now() + days * 86_400_000).toISOString().replace(/[-:T]|\.\d+/g, '')
  return der(0x17, Buffer.from(digits.slice(2)))
}

const subjectAlternative = (host: string): Buffer => {
  const isAddress = /^[\d.]+$/.test(host)
  const value = isAddress ? der(0x87, host.split('.').map(Number)) : der(0x82, Buffer.from(host))
  return sequence(objectId('551d11'), der(0x04, sequence(value)))
}
