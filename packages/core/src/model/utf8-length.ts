/** Bytes of a well-formed text in UTF-8. */
export const utf8Length = (text: string): number => {
  let bytes = 0
  for (const character of text)
    bytes += character < '\u0080' ? 1 : character < '\u0800' ? 2 : character.length === 1 ? 3 : 4
  return bytes
}
