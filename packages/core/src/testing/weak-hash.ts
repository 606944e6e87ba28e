/** 64 hex digits that differ for different texts. No secret is safe behind it: for fakes only. */
export const weakHash = (text: string): string => {
  let digits = ''
  for (let seed = 0; seed < 8; seed++) digits += fnv1a(`${seed}|${text}`).toString(16).padStart(8, '0')
  return digits
}

const fnv1a = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
