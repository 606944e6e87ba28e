import process from 'node:process'
import { kinds } from '../databases/kinds.ts'

// Lends empty databases to the tests of another package, as many of each kind as it is told: prints their URLs by the
// names of the kinds, and drops them when its input ends.
const count = Number(process.argv[2])

const lent = await Promise.all(
  kinds.map(async ([name, create]) => ({
    name,
    databases: await Promise.all(Array.from({ length: count }, create)),
  })),
)
console.log(
  JSON.stringify(Object.fromEntries(lent.map(({ name, databases }) => [name, databases.map(({ url }) => url)]))),
)

process.stdin.resume().on('end', () => {
  void Promise.all(lent.flatMap(({ databases }) => databases.map(({ drop }) => drop())))
})
