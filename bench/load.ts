import autocannon from 'autocannon'
import { newId } from '../src/domain/kit/ids.ts'
import { seeded } from '../world/ids.ts'

/** The load generator: a process of its own, so that it neither slows nor is slowed by what it asks. */
export interface LoadOrder {
  readonly url: string
  readonly connections: number
  readonly seconds: number
  readonly seed: number
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  /** One of them is taken at random each time. */
  readonly paths: readonly string[]
  /** Each `«id»` becomes an id of its own each time. */
  readonly body?: string
}

export interface Load {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Anything but a 2xx. */
  readonly failed: number
}

async function fire(order: LoadOrder): Promise<Load> {
  const chance = seeded(order.seed)
  const parts = order.body?.split('«id»')
  const { url, connections, seconds, method } = order
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method,
        headers: { ...order.headers },
        setupRequest: (request) => ({
          ...request,
          path: order.paths[Math.floor(chance() * order.paths.length)] ?? '/',
          ...(parts ? { body: parts.reduce((text, part) => text + newId() + part) } : {}),
        }),
      },
    ],
  })
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.errors + result.timeouts + result.non2xx,
  }
}

process.on('message', (order: LoadOrder) => {
  void fire(order).then((load) => process.send?.(load))
})
