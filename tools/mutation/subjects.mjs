/** What has to be covered and to survive no mutation: decisions, the model, and the custody of session_keys. */
export const subjects = [
  'packages/core/src/decide/**/*.ts',
  'packages/core/src/model/**/*.ts',
  'packages/core/src/flow/{ask-decide-commit,kept-keys,open-fresh,open-kept,open-payload,verify-password}.ts',
]

/** Everything that is written while measuring; git ignores it. */
export const output = 'tools/mutation/coverage'
