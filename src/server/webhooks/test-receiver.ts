import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly heads: IncomingMessage['headers']
  readonly body: string
  readonly path: string
}

/** A program of somebody else's that takes events: what came, and how it answers. */
export interface Receiver {
  readonly url: string
  readonly port: number
  readonly came: Received[]
  answers(how: (response: ServerResponse, received: Received) => void): void
  close(): Promise<void>
}

const taken = (response: ServerResponse) => void response.writeHead(204).end()

export async function openReceiver(
  host = '127.0.0.1',
  port = 0,
  make: (listener: (request: IncomingMessage, response: ServerResponse) => void) => Server = createServer,
): Promise<Receiver> {
  const came: Received[] = []
  let answer: (response: ServerResponse, received: Received) => void = taken
  const server = make((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const received = {
        heads: request.headers,
        body: Buffer.concat(pieces).toString('utf8'),
        path: request.url ?? '',
      }
      came.push(received)
      answer(response, received)
    })
  })
  await new Promise<void>((settle) => server.listen(port, host, settle))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port has such an address
  const found = server.address() as AddressInfo
  return {
    url: `http://${host}:${found.port}/hook`,
    port: found.port,
    came,
    answers(how) {
      answer = how
    },
    close: () =>
      new Promise((settle) => {
        server.closeAllConnections()
        server.close(() => settle())
      }),
  }
}
