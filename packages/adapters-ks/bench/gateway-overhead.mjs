// What an exchange costs over a bare request of undici, 32 at a time, against a platform in another process: less than
// 15 % more CPU, or it ends with 1. Arguments: rounds, calls in each.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { defaultGatewayLimits, makeKsGateway } from '@ks-auth/adapters-ks'
import { parseClient } from '@ks-auth/core'
import { Pool } from 'undici'

const reply = '{"result":1,"open_id":"f18f5a8e7a3bb15614bf57244ac59400","session_key":"jItsua/qXtgnBBffuKcKqQ=="}'

if (process.send) {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => response.setHeader('content-type', 'application/json').end(reply))
  })
  server.listen(0, '127.0.0.1', () => process.send(server.address().port))
} else {
  const [rounds = 9, calls = 8000] = process.argv.slice(2).map(Number)
  const atATime = 32
  const platform = fork(process.argv[1])
  const [port] = await once(platform, 'message')
  const origin = `http://127.0.0.1:${port}`
  const client = parseClient('bench', 'bench', 'ks-bench').value

  const pool = new Pool(origin, { connections: defaultGatewayLimits.concurrency })
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }
  const body = `js_code=${'A'.repeat(64)}&app_id=ks-bench&app_secret=secret`
  const bare = async () => {
    const answer = await pool.request({ method: 'POST', path: '/oauth2/mp/code2session', headers, body })
    return answer.body.json()
  }

  const gateway = makeKsGateway({ origin, apps: new Map([[client.appId, 'secret']]) })
  const exchange = () => gateway.exchangeCode(client, 'A'.repeat(64))()

  const measure = async (call, count = calls) => {
    let left = count
    const start = process.cpuUsage()
    const clock = performance.now()
    const worker = async () => {
      while (left-- > 0) await call()
    }
    await Promise.all(Array.from({ length: atATime }, worker))
    const { user, system } = process.cpuUsage(start)
    return { cpu: (user + system) / count, wall: ((performance.now() - clock) * 1000) / count }
  }

  await measure(bare, 8000)
  await measure(exchange, 8000)
  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]
  const pairs = []
  for (let i = 0; i < rounds; i++) pairs.push([await measure(bare), await measure(exchange)])
  for (const what of ['cpu', 'wall']) {
    const [before, after] = [0, 1].map((side) => median(pairs.map((pair) => pair[side][what])))
    const ratio = median(pairs.map(([a, b]) => b[what] / a[what]))
    console.log(
      `${what}: ${before.toFixed(1)} us bare, ${after.toFixed(1)} us through the gateway, ratio ${ratio.toFixed(3)}`,
    )
    if (what === 'cpu' && !(ratio < 1.15)) process.exitCode = 1
  }
  await Promise.all([pool.close(), gateway.close()])
  platform.kill()
}
