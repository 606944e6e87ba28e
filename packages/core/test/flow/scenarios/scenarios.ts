import { changeScenarios } from './change-scenarios.ts'
import { loginScenarios } from './login-scenarios.ts'
import { lookScenarios } from './look-scenarios.ts'
import type { Scenario } from './scenario.ts'

/** One of everything that a flow can do. */
export const scenarios: Readonly<Record<string, Scenario>> = { ...loginScenarios, ...changeScenarios, ...lookScenarios }
