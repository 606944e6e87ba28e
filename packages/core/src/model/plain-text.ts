const controlOrLoneSurrogate = /[\p{Cc}\p{Cs}]/u

/** Text that every database, log line and JSON document carries alike: no control character, no lone surrogate. */
export const isPlainText = (text: string): boolean => !controlOrLoneSurrogate.test(text)
