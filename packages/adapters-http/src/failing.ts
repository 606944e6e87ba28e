/** What flows fail with together, by what they do. */
export const failing = {
  reading: ['StorageUnavailable'],
  writing: ['StorageUnavailable', 'Contended'],
  exchanging: [
    'CodeRejected',
    'KsRefused',
    'KsMisconfigured',
    'KsThrottled',
    'KsUnavailable',
    'KsTimedOut',
    'Overloaded',
  ],
  opening: ['Undecryptable', 'AuthorizationDenied'],
  changingAccount: ['NotSignedIn', 'AnonymousNotAllowed'],
  naming: ['MalformedUsername', 'MalformedEmail', 'MalformedPhone', 'UsernameTaken', 'EmailTaken', 'PhoneTaken'],
  provingPassword: ['WrongCredentials', 'TooManyAttempts', 'Overloaded'],
} as const
