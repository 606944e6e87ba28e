// Small files and small decisions: what does not fit on a page is two things.
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { filesBelow } from './files-below.mjs'
import { verdict } from './verdict.mjs'

const longestFile = 150
const longestDecision = 30
const largestMedian = 60

const files = filesBelow('.')
  .filter((path) => /\.[cm]?[jt]s$/.test(path))
  .map((path) => {
    const text = readFileSync(path, 'utf8')
    return { path, text, lines: text.trimEnd().split('\n').length }
  })

const shipped = files.filter(({ path }) => /^(?:packages|deployments)\/[^/]+\/src\//.test(path))

const longFiles = files
  .filter(({ lines }) => lines > longestFile)
  .map(({ path, lines }) => `${path}: ${lines} lines, ${longestFile} are allowed`)

const longFunctions = ({ path, text }) => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line
  const findings = []
  const visit = (node) => {
    const first = lineOf(node.getStart(source))
    const lines = lineOf(node.end) - first + 1
    if (ts.isFunctionLike(node) && lines > longestDecision)
      findings.push(`${path}:${first + 1}: a function of ${lines} lines, ${longestDecision} are allowed in decide/`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return findings
}

const sorted = shipped.map(({ lines }) => lines).sort((a, b) => a - b)
const median = sorted[sorted.length >> 1]
const longest = Math.max(...files.map(({ lines }) => lines))

verdict(
  [
    ...longFiles,
    ...files.filter(({ path }) => path.startsWith('packages/core/src/decide/')).flatMap(longFunctions),
    ...(median > largestMedian ? [`the median shipped file has ${median} lines, ${largestMedian} are allowed`] : []),
    ...(shipped.length === 0 ? ['no shipped file was measured'] : []),
  ],
  `${files.length} files, longest ${longest} lines; ${shipped.length} of them shipped, median ${median}`,
)
