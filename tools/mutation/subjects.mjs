/** What has to be covered and to survive no mutation: decisions, the model, and the custody of session_keys. */
export const subjects = [
  'packages/core/src/decide/**/*.ts',
  'packages/core/src/model/**/*.ts',
  'packages/core/src/flow/{ask-decide-commit,exchange-code,kept-keys,link-ks,open-fresh,open-kept,open-payload,open-profile,verify-password}.ts',
]

/** Everything that is written while measuring; git ignores it. */
export const output = 'tools/mutation/coverage'
