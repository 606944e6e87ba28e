// Who imports whom: the rules of .dependency-cruiser.mjs, and proof that every module was looked at.
import { cruise } from 'dependency-cruiser'
import config from '../../.dependency-cruiser.mjs'
import { filesBelow } from './files-below.mjs'
import { verdict } from './verdict.mjs'

const { forbidden, options } = config
const folders = ['packages', 'deployments']
const { enhancedResolveOptions, ...rest } = options

const { output } = await cruise(folders, { ...rest, validate: true, ruleSet: { forbidden } }, enhancedResolveOptions)

const seen = new Set(output.modules.map(({ source }) => source))
const sources = folders.flatMap((folder) => filesBelow(folder)).filter((path) => path.endsWith('.ts'))
const overlooked = sources.filter((path) => !seen.has(path))

verdict(
  [
    ...output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
    ...overlooked.map((path) => `overlooked: ${path}`),
    ...(sources.length === 0 ? ['overlooked: everything, there is no module to look at'] : []),
  ],
  `${sources.length - overlooked.length} modules, ${output.summary.totalDependenciesCruised} dependencies`,
)
