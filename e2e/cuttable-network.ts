import { once } from 'node:events'
import { createServer, connect, type Socket } from 'node:net'

/** A wire between a phone and the workbench that can be cut: nothing listens then, and what was under way breaks off. */
export interface CuttableNetwork {
  readonly url: string
  cut(): Promise<void>
  mend(): Promise<void>
}

export async function cuttableNetwork(to: string): Promise<CuttableNetwork> {
  const target = Number(new URL(to).port)
  const sockets = new Set<Socket>()
  const held = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    return socket
  }
  let port = 0
  const listen = async () => {
    const server = createServer((near) => {
      const far = held(connect(target, '127.0.0.1'))
      held(near).pipe(far).pipe(near)
      near.on('close', () => far.destroy())
      far.on('close', () => near.destroy())
    })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    port = typeof address === 'object' && address ? address.port : port
    return server
  }
  let server = await listen()
  return {
    url: `http://127.0.0.1:${port}`,
    async cut() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
    async mend() {
      server = await listen()
    },
  }
}
