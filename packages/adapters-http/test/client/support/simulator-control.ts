import type { Standalone } from './start-standalone.ts'

export interface SealedData {
  readonly encryptedData: string
  readonly iv: string
}

export interface SealedProfile extends SealedData {
  readonly userInfo: { readonly nickName: string; readonly avatarUrl: string }
  readonly rawData: string
  readonly signature: string
}

/** The Kuaishou platform from the side of a device, over the simulator's control API. */
export interface SimulatorControl {
  readonly issueCode: () => Promise<string>
  readonly sealProfile: (nickName: string) => Promise<SealedProfile>
  readonly sealPhone: (phoneNumber: string) => Promise<SealedData>
}

export const simulatorControl = ({ simulator }: Standalone, openid: string): SimulatorControl => {
  const order = async <Reply>(path: string, fields: object): Promise<Reply> => {
    const response = await fetch(`${simulator}/simulator/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid, ...fields }),
    })
    if (!response.ok) throw new Error(`the simulator answers ${response.status} to ${path}`)
    return (await response.json()) as Reply
  }

  return {
    issueCode: async () => (await order<{ readonly code: string }>('codes', {})).code,
    sealProfile: (nickName) => order('profiles', { profile: { nickName, avatarUrl: 'https://example.com/a.png' } }),
    sealPhone: (phoneNumber) => order('phones', { phoneNumber }),
  }
}
