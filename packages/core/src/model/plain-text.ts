const controlCharacter = /\p{Cc}/u
const loneSurrogate = /\p{Cs}/u

/** Text that UTF-8 can carry without loss. */
export const isWellFormed = (text: string): boolean => !loneSurrogate.test(text)

/** Text that every database, log line and JSON document carries alike: well-formed, no control character, no U+0000. */
export const isPlainText = (text: string): boolean => isWellFormed(text) && !controlCharacter.test(text)
