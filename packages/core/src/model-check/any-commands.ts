import fc from 'fast-check'
import type { StepKind } from './step-kind.ts'
import { closeSession } from './steps/close-session.ts'
import { firstLoginsAtOnce } from './steps/first-logins-at-once.ts'
import { guessesAtOnce } from './steps/guesses-at-once.ts'
import { housekeep } from './steps/housekeep.ts'
import { linkKs } from './steps/link-ks.ts'
import { loginAnonymously } from './steps/login-anonymously.ts'
import { loginSilently } from './steps/login-silently.ts'
import { loginWithPassword } from './steps/login-with-password.ts'
import { loginWithPhone } from './steps/login-with-phone.ts'
import { loginWithProfile } from './steps/login-with-profile.ts'
import { logout } from './steps/logout.ts'
import { lookAround } from './steps/look-around.ts'
import { oneCodeAtOnce } from './steps/one-code-at-once.ts'
import { openingsAtOnce } from './steps/openings-at-once.ts'
import { profileUpdatesAtOnce } from './steps/profile-updates-at-once.ts'
import { readUser } from './steps/read-user.ts'
import { register } from './steps/register.ts'
import { registrationsAtOnce } from './steps/registrations-at-once.ts'
import { setAccount } from './steps/set-account.ts'
import { unlinkKs } from './steps/unlink-ks.ts'
import { updatePhone } from './steps/update-phone.ts'
import { updateProfile } from './steps/update-profile.ts'
import { wait } from './steps/wait.ts'
import { type ModelCommand, toCommand } from './to-command.ts'

const commandsOf = <Input>(kind: StepKind<Input>): fc.Arbitrary<ModelCommand> =>
  kind.input.map((input) => toCommand(kind, input))

/** Sequences of up to `length` steps of every kind, twice as many of those that most depends on. */
export const anyCommands = (length: number): fc.Arbitrary<Iterable<ModelCommand>> =>
  fc.commands(
    [
      commandsOf(loginSilently),
      commandsOf(loginWithProfile),
      commandsOf(loginWithPhone),
      commandsOf(loginWithPhone),
      commandsOf(linkKs),
      commandsOf(linkKs),
      commandsOf(unlinkKs),
      commandsOf(updatePhone),
      commandsOf(updatePhone),
      commandsOf(register),
      commandsOf(loginWithPassword),
      commandsOf(loginWithPassword),
      commandsOf(loginAnonymously),
      commandsOf(setAccount),
      commandsOf(setAccount),
      commandsOf(updateProfile),
      commandsOf(readUser),
      commandsOf(lookAround),
      commandsOf(closeSession),
      commandsOf(logout),
      commandsOf(wait),
      commandsOf(housekeep),
      commandsOf(firstLoginsAtOnce),
      commandsOf(oneCodeAtOnce),
      commandsOf(registrationsAtOnce),
      commandsOf(profileUpdatesAtOnce),
      commandsOf(guessesAtOnce),
      commandsOf(guessesAtOnce),
      commandsOf(openingsAtOnce),
    ],
    { maxCommands: length, size: 'max' },
  )
