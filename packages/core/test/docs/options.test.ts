import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

interface Member {
  readonly name: string
  readonly doc: string
}

/** The members of the interfaces of a source, each with the comment that an editor shows. */
const membersOf = (path: string): readonly Member[] => {
  const text = readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8')
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  return source.statements.filter(ts.isInterfaceDeclaration).flatMap((type) =>
    type.members.filter(ts.isPropertySignature).map((member) => ({
      name: `${type.name.text}.${member.name.getText(source)}`,
      doc: ts
        .getJSDocCommentsAndTags(member)
        .map((comment) => comment.getText(source))
        .join('\n'),
    })),
  )
}

const inputs = membersOf('inputs.ts')
const options = [
  ...inputs,
  ...membersOf('ks-auth.ts'),
  ...['settings', 'model/attempt-limit', 'model/password-policy', 'model/caller', 'model/sealed-payload'].flatMap(
    (file) => membersOf(`${file}.ts`),
  ),
]
const failures = readFileSync(new URL('../../src/model/failure.ts', import.meta.url), 'utf8')
const tags = [...failures.matchAll(/Fact<'(\w+)'>/g)].map(([, tag = '']) => tag)

describe('what the library takes', () => {
  it('is what was found', () => {
    expect(options.length).toBeGreaterThan(40)
    expect(tags.length).toBeGreaterThan(30)
  })

  it.each(options)('$name says what it is', ({ doc }) => expect(doc).toMatch(/\w{2}/))

  it.each(inputs.filter(({ name }) => /(?:code|createUser|data|syncUserProfile|overwrite)$/.test(name)))(
    '$name quotes the documents',
    ({ doc }) => expect(doc).toMatch(/\p{Script=Han}{4}/u),
  )

  it.each(inputs.filter(({ name }) => !/syncUserProfile|rawData/.test(name)))(
    '$name names a failure that it leads to',
    ({ doc }) => expect(doc).toMatch(new RegExp(tags.join('|'))),
  )
})

it.each(tags)('%s says in a sentence what happened', (tag) =>
  expect(failures).toMatch(new RegExp(`/\\*\\* [^*]+\\. \\*/\nexport type ${tag} =`)),
)
