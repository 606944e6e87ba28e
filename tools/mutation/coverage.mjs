// Measures which branches of the core its tests take; fewer than all of them is a failure.
import { runTool } from './run-tool.mjs'
import { output, subjects } from './subjects.mjs'

runTool(
  'vitest/vitest.mjs',
  'run',
  '--root=.',
  '--config=tools/mutation/vitest.config.ts',
  '--coverage.enabled',
  '--coverage.provider=v8',
  '--coverage.reporter=text',
  '--coverage.skipFull',
  '--coverage.reporter=html',
  '--coverage.thresholds.100',
  `--coverage.reportsDirectory=${output}/branches`,
  ...subjects.map((glob) => `--coverage.include=${glob}`),
)
