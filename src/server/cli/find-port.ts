import { createServer } from 'node:net'
import { OperatorMistake } from './command.ts'

/** How many ports after the wanted one are tried. */
const NEXT = 50

/** The wanted port, or the next free one after it; says so when it is another. */
export async function findPort(host: string, wanted: number): Promise<number> {
  for (let port = wanted; port <= wanted + NEXT; port += 1) {
    const fault = await faultOf(host, port)
    if (fault === 'EADDRNOTAVAIL' || fault === 'ENOTFOUND' || fault === 'EINVAL')
      throw new OperatorMistake(
        `HOST ${host}: 这台电脑没有这个网络地址; 只给本机用写 127.0.0.1, 给办公室用写 0.0.0.0` +
          ` / this computer has no such address: 127.0.0.1 for itself, 0.0.0.0 for the office`,
      )
    if (fault) continue
    if (port !== wanted)
      console.log(`端口 ${wanted} 有人在用, 改用 ${port} / port ${wanted} is busy, using ${port}`)
    return port
  }
  throw new Error(`从 ${wanted} 起的 ${NEXT} 个端口都有人在用 / all ports from ${wanted} on are busy`)
}

/** Why nothing can listen there, as the system says it; `undefined`: something can. */
async function faultOf(host: string, port: number): Promise<string | undefined> {
  return new Promise((settle) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? 'unknown'))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => settle(undefined)))
  })
}
