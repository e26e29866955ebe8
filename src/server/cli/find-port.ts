import { createServer } from 'node:net'

/** How many ports after the wanted one are tried. */
const NEXT = 50

/** The wanted port, or the next free one after it; says so when it is another. */
export async function findPort(host: string, wanted: number): Promise<number> {
  for (let port = wanted; port <= wanted + NEXT; port += 1) {
    if (!(await isFree(host, port))) continue
    if (port !== wanted)
      console.log(`端口 ${wanted} 有人在用, 改用 ${port} / port ${wanted} is busy, using ${port}`)
    return port
  }
  throw new Error(`从 ${wanted} 起的 ${NEXT} 个端口都有人在用 / all ports from ${wanted} on are busy`)
}

async function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((settle) => {
    const probe = createServer()
    probe.once('error', () => settle(false))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => settle(true)))
  })
}
