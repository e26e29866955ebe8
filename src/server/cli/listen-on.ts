import type { FastifyInstance } from 'fastify'

/** How many ports after the wanted one are tried. */
const NEXT = 50

/** Listens on the port, or on the next free one; says so when it is another than the wanted. */
export async function listenOn(app: FastifyInstance, host: string, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    try {
      await app.listen({ host, port })
      if (port !== wanted) console.log(`端口 ${wanted} 有人在用, 改用 ${port} / port ${wanted} is busy, using ${port}`)
      return port
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= wanted + NEXT) throw error
    }
  }
}
