import { HError, type Person } from './h-error.ts'
import { en } from './texts/en.ts'
import type { Texts } from './texts/texts.ts'
import { zh } from './texts/zh.ts'

export type Language = 'zh' | 'en'

/** `text`: what the server says; without one, what the code means. */
export type MakeError = (code: number, text?: string, person?: Person) => HError

const texts: Readonly<Record<Language, Texts>> = { zh, en }

export const makeErrors =
  (language: () => Language): MakeError =>
  (code, text, person) => {
    const known: Readonly<Record<number, string>> = texts[language()]
    return new HError(code, text ?? known[code] ?? texts[language()][0], person)
  }
