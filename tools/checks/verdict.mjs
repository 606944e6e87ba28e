/** Ends a check: the findings and a failure, or one line that says what was looked at. */
export const verdict = (findings, summary) => {
  for (const finding of findings) console.log(finding)
  console.log(summary)
  process.exitCode = findings.length === 0 ? 0 : 1
}
