/** The three digits of a status line, as a number. */
export const statusOf = (answer) => (answer[9] - 48) * 100 + (answer[10] - 48) * 10 + (answer[11] - 48)
