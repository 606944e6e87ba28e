/** Whether it selects from a table. What selects from nowhere calls a function, such as one that takes a lock. */
export const isRead = (sql: string): boolean => /^select .* from /s.test(sql)
