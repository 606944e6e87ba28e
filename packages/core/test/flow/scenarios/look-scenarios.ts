import { ann } from './beginnings.ts'
import type { Scenario } from './scenario.ts'

export const lookScenarios: Readonly<Record<string, Scenario>> = {
  'a look at oneself': {
    begin: async ({ auth, signIn }) => {
      const caller = await signIn(ann)
      return () => auth.currentUser(caller)
    },
  },
  'a look at somebody else': {
    begin: async ({ auth, signIn, loginSilently }) => {
      const [caller, { user }] = [await signIn(ann), await loginSilently('oBen')]
      return () => auth.readUser(caller, user.id)
    },
  },
  'a look at one’s sessions': {
    begin: async ({ auth, signIn }) => {
      const caller = await signIn(ann)
      return () => auth.listSessions(caller)
    },
  },
}
