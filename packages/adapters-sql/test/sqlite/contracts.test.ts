import { describe, it } from 'vitest'
import { everyCase } from '../samples/every-case.ts'
import { openStorage } from '../samples/open-storage.ts'
import { makeReopeningStorage } from '../samples/reopening-storage.ts'
import { temporaryFile } from '../samples/temporary-file.ts'

describe.each(Object.entries(everyCase))('a SQLite file keeps the contract of %s', (_port, cases) => {
  for (const { name, check } of cases) it(name, async () => check(await openStorage(temporaryFile())))
})

describe.each(Object.entries(everyCase))('a file that is reopened for each call keeps that of %s', (_port, cases) => {
  for (const { name, check } of cases)
    it(name, async () => {
      const path = temporaryFile()
      await openStorage(path)
      await check(makeReopeningStorage(path))
    })
})
