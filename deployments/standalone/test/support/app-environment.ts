import { newKeyRing } from '@ks-auth/adapters-ks/crypto'

/** What a server has to be told that speaks for a mini program of its own. */
export const appEnvironment = {
  KS_APP_ID: 'ks700000000000000000',
  KS_APP_SECRET: 'a-secret-of-the-app-0123',
  SEAL_KEYS: newKeyRing(),
}
