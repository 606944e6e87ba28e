import { codeOf, type Failure } from '@ks-auth/core'
import { en, zh } from '@ks-auth/core/messages'
import { describe, expect, it } from 'vitest'
import { failureCodes } from '../../src/model/failure-code.ts'

const snakeCase = (tag: string): string => tag.replace(/(?<=.)[A-Z]/g, '_$&').toLowerCase()
const codes = Object.values(failureCodes)

describe('the code of a failure', () => {
  it.each(Object.entries(failureCodes))('of %s is its name as programs write it: %s', (tag, code) => {
    expect(code).toBe(snakeCase(tag))
  })

  it('is found by its tag', () => {
    const failures: readonly Failure[] = [{ _tag: 'CodeRejected' }, { _tag: 'TooManyAttempts', retryAfter: 1 }]
    expect(failures.map(codeOf)).toEqual(['code_rejected', 'too_many_attempts'])
  })

  it('is like no other', () => {
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe.each([
  ['English', en, /^[ -~]+$/],
  ['Chinese', zh, /^[\u3001-\u9FFF,]+$/],
])('the %s messages', (_language, messages, script) => {
  it('are one for each failure', () => {
    expect(Object.keys(messages).sort((a, b) => a.localeCompare(b))).toEqual(
      codes.toSorted((a, b) => a.localeCompare(b)),
    )
  })

  it('differ from each other and from every code', () => {
    const texts = Object.values(messages)
    expect(new Set([...texts, ...codes]).size).toBe(texts.length + codes.length)
  })

  it.each(Object.entries(messages))('say in their own script what %s means: %s', (_code, text) => {
    expect(text).toMatch(script)
  })
})
