const promised = { ratio: 0.9, memory: 100, start: 1000, slowP99: 1000 }

const full = {
  people: 512,
  // Until the compiler has seen enough, more code is slower than less: what counts is a server that has run for a while.
  many: { connections: 32, seconds: 2, rounds: 5, warmup: 6 },
  one: { connections: 1, seconds: 1.5, rounds: 5, warmup: 0.3 },
  starts: 5,
  rest: 5000,
  slow: { connections: 32, seconds: 12 },
}

const quick = {
  people: 64,
  many: { connections: 32, seconds: 0.7, rounds: 3, warmup: 4 },
  one: { connections: 1, seconds: 0.4, rounds: 3, warmup: 0.2 },
  starts: 1,
  rest: 2000,
  slow: { connections: 32, seconds: 3 },
}

/** How much is measured, and what is promised of it. */
export const plan = (isQuick) => ({ ...(isQuick ? quick : full), promised })
