import 'reflect-metadata'
import { type Handler, type HandlerOptions, makeHandler } from '@ks-auth/adapters-http'
import type { AuthEvents, Client, Clock, Crypto, KsAuth, KsGateway, Settings, Storage, UserIds } from '@ks-auth/core'
import { makeKsAuth } from '@ks-auth/core'
import { container, type DependencyContainer, type InjectionToken, instanceCachingFactory } from 'tsyringe'

/** What a deployment plugs in, each under a token of its own. */
export const tokens: Tokens = {
  storage: Symbol('Storage'),
  gateway: Symbol('KsGateway'),
  crypto: Symbol('Crypto'),
  clock: Symbol('Clock'),
  userIds: Symbol('UserIds'),
  events: Symbol('AuthEvents'),
  settings: Symbol('Settings'),
  clients: Symbol('Clients'),
  operations: Symbol('Operations'),
  ksAuth: Symbol('KsAuth'),
  handler: Symbol('Handler'),
}

/** How the server is watched, and whom it believes. */
export type Operations = Pick<HandlerOptions, 'report' | 'observe' | 'ready' | 'trustedProxies' | 'corsOrigins'>

interface Tokens {
  readonly storage: InjectionToken<Storage>
  readonly gateway: InjectionToken<KsGateway>
  readonly crypto: InjectionToken<Crypto>
  readonly clock: InjectionToken<Clock>
  readonly userIds: InjectionToken<UserIds>
  readonly events: InjectionToken<AuthEvents>
  readonly settings: InjectionToken<Partial<Settings>>
  readonly clients: InjectionToken<readonly Client[]>
  readonly operations: InjectionToken<Operations>
  readonly ksAuth: InjectionToken<KsAuth>
  readonly handler: InjectionToken<Handler>
}

/** One deployment is one child container: register the adapters, resolve the handler. */
export const deployment = (): DependencyContainer =>
  container
    .createChildContainer()
    .register(tokens.ksAuth, { useFactory: instanceCachingFactory(ksAuthOf) })
    .register(tokens.handler, { useFactory: instanceCachingFactory(handlerOf) })

const ksAuthOf = (from: DependencyContainer): KsAuth =>
  makeKsAuth(
    {
      ...from.resolve(tokens.storage),
      gateway: from.resolve(tokens.gateway),
      crypto: from.resolve(tokens.crypto),
      clock: from.resolve(tokens.clock),
      userIds: from.resolve(tokens.userIds),
      events: from.resolve(tokens.events),
    },
    from.resolve(tokens.settings),
  )

const handlerOf = (from: DependencyContainer): Handler =>
  makeHandler({
    ksAuth: from.resolve(tokens.ksAuth),
    clients: new Map(from.resolve(tokens.clients).map((client) => [client.id, client])),
    clock: from.resolve(tokens.clock),
    throttle: from.resolve(tokens.storage).throttle,
    ...from.resolve(tokens.operations),
  })
