export { defaultGatewayLimits, type GatewayLimits } from './gateway/gateway-limits.ts'
export { type KsGatewayAdapter, type KsGatewayOptions, makeKsGateway } from './gateway/ks-gateway.ts'
export { ksPlatformOrigin } from './gateway/ks-platform-origin.ts'
export { parseKsOrigin } from './gateway/parse-ks-origin.ts'
