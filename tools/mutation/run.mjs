// Changes the core in hundreds of small ways, and counts how many of them its tests notice. Takes minutes.
// Arguments go to Stryker: `--mutate packages/core/src/model/fold.ts` looks at one file.
import { runTool } from './run-tool.mjs'

runTool('@stryker-mutator/core/bin/stryker.js', 'run', 'tools/mutation/stryker.config.mjs', ...process.argv.slice(2))
