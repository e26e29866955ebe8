import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { setImmediate as breathe } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { GatheringSocket } from './gathering-socket.ts'

test('what is said to the database in one turn goes out in one piece, many rows at once, and nothing waits longer than that turn', async () => {
  const listening = createServer().listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const socket = new GatheringSocket()
  onTestFinished(() => {
    socket.destroy()
    listening.close()
  })
  socket.connect((listening.address() as AddressInfo).port, '127.0.0.1')
  const [[heard]] = await Promise.all([once(listening, 'connection'), once(socket, 'connect')])

  const pieces: string[] = []
  heard.on('data', (piece: Buffer) => pieces.push(piece.toString()))
  // As a driver does it: a statement is several messages, held together; the next one follows.
  for (const statement of ['begin', 'look', 'write']) {
    socket.cork()
    socket.write(`${statement} `)
    socket.write('now ')
    socket.uncork()
  }
  expect(socket.writableLength).toBe('begin now look now write now '.length)
  await once(heard, 'data')
  expect(pieces).toEqual(['begin now look now write now '])

  // Two hundred rows are work for a while: they go at once, with what was said before them.
  socket.write('doors ')
  socket.cork()
  socket.write('many rows '.repeat(1_000))
  socket.write('now ')
  socket.uncork()
  expect(socket.writableLength).toBe(0)

  socket.write('later')
  expect(socket.writableLength).toBe('later'.length)
  await breathe()
  expect(socket.writableLength).toBe(0)
})
