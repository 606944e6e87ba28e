import { type BaaS, createBaaS } from './create-baas.ts'
import type { KsRuntime } from './ks-runtime.ts'

// The runtime keeps a leftover `wx`; `ks` is the only global that means Kuaishou.
declare const ks: KsRuntime & { BaaS?: BaaS }

ks.BaaS = createBaaS({ ks })
