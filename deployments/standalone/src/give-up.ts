/** Says why, a line for each reason, and ends the process. */
export const giveUp = (reasons: readonly string[]): never => {
  for (const reason of reasons) console.error(`ks-auth: ${reason}`)
  process.exit(1)
}
