import { type Session, type Storage, type TokenDigest } from '@ks-auth/core'

export type SessionSubject = Pick<Storage, 'users' | 'sessions' | 'ksKeys'>

/** The storage with other sessions, and what was opened through them. */
export const withSessions = (
  storage: SessionSubject,
  change: (sessions: Storage['sessions'], opened: ReadonlyMap<TokenDigest, Session>) => Partial<Storage['sessions']>,
): SessionSubject => {
  const opened = new Map<TokenDigest, Session>()
  const sessions: Storage['sessions'] = {
    ...storage.sessions,
    open: (session, key) => {
      opened.set(session.digest, session)
      return storage.sessions.open(session, key)
    },
  }
  return { ...storage, sessions: { ...sessions, ...change(sessions, opened) } }
}

export const withSave = (storage: SessionSubject, save: Storage['users']['save']): SessionSubject => ({
  ...storage,
  users: { ...storage.users, save },
})
