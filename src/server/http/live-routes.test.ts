import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { openOffice } from '../../../test/identity/office.ts'
import { liveRoutes } from './live-routes.ts'

test('an office that is open at a desk can be shut at once: the program does not wait for the desk', async () => {
  const office = await openOffice()
  await office.person('liumin', 'communityWorker', 'community')
  const actor = await office.actor('liumin')
  const app = Fastify()
  liveRoutes(app, { ...office.open, actorOf: () => Promise.resolve(actor) })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const desk = await fetch(`${address}/api/live?at=${office.ids.community}`)
  expect(desk.headers.get('content-type')).toContain('text/event-stream')
  // It would never end if it waited for the desk.
  await app.close()
  await expect(desk.text()).resolves.toMatch(/^(data: \d+\n\n)*$/)
  await office.close()
})
