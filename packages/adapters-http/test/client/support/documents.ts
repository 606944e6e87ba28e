import { codeBlocks } from './code-blocks.ts'

const blocks = codeBlocks(new URL('../documents.md', import.meta.url))

/** An example of the login documents, like `js silent`. */
export const example = (words: string): string => {
  const text = blocks.get(words)
  if (text === undefined) throw new Error(`the documents have no ${words}`)
  return text
}

/** Every script among them. */
export const scripts: ReadonlyMap<string, string> = new Map([...blocks].filter(([words]) => words.startsWith('js ')))
