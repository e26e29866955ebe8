import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { markOf } from './embedded-process.ts'
import { inTurn, openTenants, type Tenant } from './embedded-tenants.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-tenants-'))
  onTestFinished(() => rm(folder, { recursive: true }))
})

/** The test's own parent process: somebody who lives. */
const neighbour: Tenant = { ...markOf(process.ppid), as: 'server' }

function settle(tenant: Tenant): string {
  const file = join(folder, 'tenants', `${tenant.pid}.json`)
  writeFileSync(file, JSON.stringify(tenant))
  return file
}

test('who lives here is seen by the others, and gone when he has moved out', () => {
  const tenants = openTenants(folder)
  tenants.moveIn('server')
  expect(tenants.others()).toEqual([])
  settle(neighbour)
  expect(tenants.others()).toEqual([neighbour])
  tenants.moveOut()
  expect(readdirSync(join(folder, 'tenants'))).toEqual([`${neighbour.pid}.json`])
})

test.each([
  ['a number used again by another program', { ...neighbour, begun: '1' }],
  ['a number that nobody has', { ...neighbour, pid: 4_194_303 }],
  [
    'one from before the computer was restarted',
    { ...neighbour, world: 'an earlier boot', host: hostname() },
  ],
])('%s does not live here', (_, tenant) => {
  const tenants = openTenants(folder)
  settle(tenant)
  expect(tenants.others()).toEqual([])
  expect(readdirSync(join(folder, 'tenants'))).toEqual([])
})

test('one in another container lives here as long as his sign is renewed', () => {
  const tenants = openTenants(folder)
  const file = settle({ ...neighbour, world: 'another container', host: 'elsewhere' })
  expect(tenants.others()).toHaveLength(1)
  const before = new Date(Date.now() - 60_000)
  utimesSync(file, before, before)
  expect(tenants.others()).toEqual([])
})

test('coming and going takes turns, and a turn left by a crash is taken over', async () => {
  writeFileSync(join(folder, 'turn.json'), JSON.stringify({ ...neighbour, pid: 4_194_303 }))
  const order: string[] = []
  const visit = (name: string) =>
    inTurn(folder, async () => {
      order.push(`${name} in`)
      await new Promise((resolve) => setTimeout(resolve, 60))
      order.push(`${name} out`)
    })
  await Promise.all([visit('a'), visit('b')])
  expect(order).toHaveLength(4)
  expect(order[0]?.[0]).toBe(order[1]?.[0])
  expect(order[2]?.[0]).toBe(order[3]?.[0])
})
