/** The path in a request target as it was sent (RFC 9112: origin or absolute form), below a prefix. */
export const pathOf = (target: string, prefix = ''): string => {
  const [path = ''] = target.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/, 1)
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path
}
