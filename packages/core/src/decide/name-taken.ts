import type { EmailTaken, PhoneTaken, UsernameTaken } from '../model/failure.ts'
import type { LoginName } from '../model/login-name.ts'

export const nameTaken = (kind: LoginName['kind']): UsernameTaken | EmailTaken | PhoneTaken => {
  switch (kind) {
    case 'username':
      return { _tag: 'UsernameTaken' }
    case 'email':
      return { _tag: 'EmailTaken' }
    case 'phone':
      return { _tag: 'PhoneTaken' }
  }
}
