import { describe, expect, it } from 'vitest'
import { callKs } from '../../src/client/call-ks.ts'
import { readKsFailure } from '../../src/client/ks-failure.ts'

describe('the status of a failed request', () => {
  it.each([
    ['request:fail 401', 401],
    ['request:fail status code 404', 404],
    ['request:fail statusCode:403', 403],
    ['request:fail HTTP 400 Bad Request', 400],
    ['request:fail(504) Gateway Timeout', 504],
    ['401', 401],
    ['request:fail 408', 408],
    ['request:fail 417', 417],
    ['request:fail 431', 431],
    ['request:fail https://example.com:443/v500/ 401', 401],
  ])('is found in %j', (errMsg, status) => expect(readKsFailure({ errMsg }).status).toBe(status))

  it.each([
    'request:fail timeout',
    'request:fail -118:net::ERR_CONNECTION_TIMED_OUT',
    'request:fail errcode:-500',
    'request:fail no answer after 500 ms',
    'request:fail https://example.com:404/',
    'request:fail connect to 10.0.0.401',
    'request:fail 4010',
    'request:fail errno 600001',
    'request:fail 443',
    '',
  ])('is not found in %j', (errMsg) => expect(readKsFailure({ errMsg }).status).toBeUndefined())

  it('is a member on some hosts, and the answer comes with it', () => {
    const data = { status: 'error', error_msg: '用户不存在' }
    expect(readKsFailure({ errMsg: 'request:fail', statusCode: 404, data })).toEqual({
      text: 'request:fail',
      status: 404,
      data,
    })
    expect(readKsFailure({ errMsg: 'request:fail', statusCode: 0 }).status).toBeUndefined()
  })

  it('is looked for in msg and message as well, and a failure may be a text or nothing', () => {
    expect(readKsFailure({ msg: 'request:fail 401' }).status).toBe(401)
    expect(readKsFailure(new Error('request:fail 401')).status).toBe(401)
    expect(readKsFailure('request:fail 401').status).toBe(401)
    for (const nothing of [undefined, null, {}, { errMsg: 7 }]) expect(readKsFailure(nothing).text).toBe('')
  })
})

describe('a call of the runtime', () => {
  const answered = { _tag: 'Answered', result: 'result' }
  const failed = { _tag: 'Failed', failure: { text: 'fail', status: undefined, data: {} } }

  it.each([
    ['a callback', ({ success }: Callbacks) => success({ told: 'result' }), answered],
    ['a promise alone', async () => ({ told: 'result' }), answered],
    [
      'a callback and, before it, a promise of nothing',
      ({ success }: Callbacks) => {
        setTimeout(() => success({ told: 'result' }), 5)
        return Promise.resolve()
      },
      answered,
    ],
    ['fail', ({ fail }: Callbacks) => fail({ errMsg: 'fail' }), failed],
    ['a rejection alone', () => Promise.reject(new Error('fail')), failed],
    [
      'an exception',
      () => {
        throw new Error('fail')
      },
      failed,
    ],
    [
      'success, whatever comes later',
      ({ success, fail }: Callbacks) => {
        success({ told: 'result' })
        fail({ errMsg: 'fail' })
      },
      answered,
    ],
  ])('is answered by %s', async (_, call, outcome) => {
    expect(
      await callKs(
        (callbacks) => call(callbacks as Callbacks),
        1000,
        ({ told }) => told,
      ),
    ).toEqual(outcome)
  })

  it('is given up after a while', async () => {
    expect(
      await callKs(
        () => undefined,
        1,
        () => 'result',
      ),
    ).toMatchObject({ _tag: 'Failed', failure: { text: 'no answer' } })
  })
})

interface Callbacks {
  readonly success: (result: object) => void
  readonly fail: (failure: unknown) => void
}
