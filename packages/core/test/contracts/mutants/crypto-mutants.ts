import type { Crypto, PasswordHash, SealedKey, SessionKey, Token } from '@ks-auth/core'
import type { CryptoUnderTest } from '@ks-auth/core/contracts'
import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Mutants } from './mutants.ts'

const mutant =
  (change: (crypto: Crypto, device: CryptoUnderTest) => Partial<Crypto>) =>
  (subject: CryptoUnderTest): CryptoUnderTest => ({
    ...subject,
    crypto: { ...subject.crypto, ...change(subject.crypto, subject) },
  })

/** Hashes and verifies what `reduce` leaves of a password. */
const reducing = (reduce: (password: string) => string) =>
  mutant(({ hashPassword, verifyPassword }) => ({
    hashPassword: (password) => hashPassword(reduce(password)),
    verifyPassword: (password, hash) => verifyPassword(reduce(password), hash),
  }))

const secretMutants: Mutants<CryptoUnderTest, undefined> = {
  'draws tokens of 64 hex digits that do not repeat': mutant(({ newToken }) => {
    const drawn: Token[] = []
    return {
      newToken: () => {
        const token = drawn.length < 999 ? newToken() : (drawn[0] ?? newToken())
        drawn.push(token)
        return token
      },
    }
  }),

  'digests a token the same way each time, and each token in another way': mutant(({ digestToken }) => ({
    digestToken: (token) => digestToken(token.trim()),
  })),

  'tells keys apart by their fingerprint': mutant(({ fingerprint }) => ({
    fingerprint: (key) => fingerprint(key.slice(22) as SessionKey),
  })),

  'unseals what it sealed, and shows nothing of it in between': mutant(({ seal }) => {
    const seals = new Map<SessionKey, SealedKey>()
    return {
      seal: (key) => async () => {
        const sealed = seals.get(key) ?? (await seal(key)())
        seals.set(key, sealed)
        return sealed
      },
    }
  }),

  'refuses a seal that was changed in any place': mutant(({ seal, unseal }) => {
    const seals: SealedKey[] = []
    return {
      seal: (key) => async () => {
        const sealed = await seal(key)()
        seals.push(sealed)
        return sealed
      },
      unseal: (sealed) => unseal(seals.find((known) => known.slice(0, -1) === sealed.slice(0, -1)) ?? sealed),
    }
  }),

  'refuses a seal that is none': mutant(({ unseal }) => ({
    unseal: (sealed) => (sealed.endsWith('==') ? TE.right(sealed as string as SessionKey) : unseal(sealed)),
  })),
}

const payloadMutants: Mutants<CryptoUnderTest, undefined> = {
  'opens what a device encrypted': mutant(({ open }) => ({
    open: (payload, key) =>
      pipe(
        open(payload, key),
        TE.filterOrElse(
          (plain) => plain !== '',
          () => ({ _tag: 'Undecryptable' as const }),
        ),
      ),
  })),

  'opens nothing under another key': (subject) => {
    let lastKey: SessionKey | undefined
    const encrypt: CryptoUnderTest['encrypt'] = (plain, key) => {
      lastKey = key
      return subject.encrypt(plain, key)
    }
    const open: Crypto['open'] = (payload, key) => subject.crypto.open(payload, key === '' ? key : (lastKey ?? key))
    return { ...subject, encrypt, crypto: { ...subject.crypto, open } }
  },

  'answers Undecryptable, and nothing else, to what is no payload': mutant(({ open }) => ({
    open: ({ encryptedData, iv }, key) => open({ encryptedData: encryptedData.trim(), iv }, key),
  })),

  'accepts the signature of exactly this text under exactly this key': mutant((_, { sign }) => ({
    isSignedBy: (key, rawData, signature) => async () => sign(rawData, key).startsWith(signature),
  })),
}

const passwordMutants: Mutants<CryptoUnderTest, undefined> = {
  'tells the right password from all others, to the last byte': reducing((password) => password.trimEnd()),
  'hashes a long password whole': reducing((password) => password.slice(0, 72)),
  'normalises no password': reducing((password) => password.normalize('NFC')),

  'hashes a password differently each time': mutant(({ hashPassword }) => {
    const hashes = new Map<string, PasswordHash>()
    return {
      hashPassword: (password) =>
        pipe(
          hashes.get(password),
          O.fromNullable,
          O.match(() => hashPassword(password), TE.right),
          TE.tapIO((hash) => () => hashes.set(password, hash)),
        ),
    }
  }),

  'finds every password wrong for somebody who has none': mutant(({ verifyPassword }) => ({
    verifyPassword: (password, hash) =>
      hash === null && password === '' ? TE.right('right') : verifyPassword(password, hash),
  })),
}

export const cryptoMutants: Mutants<CryptoUnderTest, undefined> = {
  ...secretMutants,
  ...payloadMutants,
  ...passwordMutants,
}
