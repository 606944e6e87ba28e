import type { SignedIn } from '@ks-auth/core'
import { sessionRow } from '../row/session-row.ts'
import { userRow } from '../row/user-row.ts'

export const readSignedIn = (row: unknown): SignedIn => ({ session: sessionRow.read(row), user: userRow.read(row) })
