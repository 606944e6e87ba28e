import { readFileSync } from 'node:fs'

/** The fenced blocks of a Markdown file by the words after their fence, like `js app.js`. */
export const codeBlocks = (file: URL): ReadonlyMap<string, string> =>
  new Map(
    [...readFileSync(file, 'utf8').matchAll(/^```(\w+ .+)\n([^]*?)^```$/gm)].map(([, words = '', text = '']) => [
      words,
      text,
    ]),
  )
