import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { readConfiguration } from '../../src/simulator/configuration.ts'

describe('the environment of the simulator', () => {
  it('needs to say nothing', () => {
    const apps = new Map([['ks-auth-dev-app', 'ks-auth-dev-secret']])
    expect(readConfiguration({})).toEqual(E.right({ host: '127.0.0.1', port: 8090, apps }))
  })

  it('chooses the address and the app', () => {
    const environment = { SIMULATOR_HOST: '::1', SIMULATOR_PORT: '0', KS_APP_ID: 'ks-mine', KS_APP_SECRET: 'mine' }
    const apps = new Map([['ks-mine', 'mine']])
    expect(readConfiguration({ ...environment, PATH: '/bin' })).toEqual(E.right({ host: '::1', port: 0, apps }))
  })

  it('chooses the seed, that of the library', () => {
    expect(readConfiguration({ SIMULATOR_SEED: '7' })).toMatchObject(E.right({ seed: 7 }))
  })

  it.each([
    ['SIMULATOR_SEED', ''],
    ['SIMULATOR_SEED', 'seven'],
    ['SIMULATOR_SEED', '-1'],
    ['SIMULATOR_SEED', '1e3'],
    ['SIMULATOR_SEED', '9007199254740992'],
    ['SIMULATOR_PORT', 'eighty'],
    ['SIMULATOR_PORT', '65536'],
    ['SIMULATOR_PORT', '-1'],
    ['SIMULATOR_PORT', '80.5'],
    ['SIMULATOR_PORT', ''],
    ['SIMULATOR_HOST', ''],
    ['KS_APP_ID', ''],
    ['KS_APP_SECRET', ''],
  ])('is not read with %s=%s', (name, value) => {
    expect(readConfiguration({ [name]: value })).toEqual(E.left([name]))
  })
})
