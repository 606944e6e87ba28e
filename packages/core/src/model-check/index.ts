export { checkAgainstModel, type ModelCheck, type ModelReport } from './check-against-model.ts'
export type { PortsUnderTest } from './ports-under-test.ts'
