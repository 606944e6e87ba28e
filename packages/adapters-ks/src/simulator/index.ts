export type {
  CodeOrder,
  FaultOrder,
  PhoneOrder,
  ProfileOrder,
  SealedPhone,
  SealedProfile,
  SeenExchange,
  SimulatedProfile,
} from './control-api.ts'
export type { Fault, FaultAfterwards, FaultInstead } from './fault.ts'
export { makeSimulatorClient, type SimulatorClient } from './simulator-client.ts'
export { type Simulator, type SimulatorOptions, startSimulator } from './start-simulator.ts'
