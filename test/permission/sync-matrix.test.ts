import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actions } from '../../src/domain/actions.ts'
import { SEND_PASS_HEADER, type SendPass } from '../../src/domain/doors/send-pass.ts'
import type { AccountActor } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import { queries } from '../../src/domain/queries.ts'
import { beginCommittee } from '../../src/server/beginnings.ts'
import { openSyncServer, type SyncServer } from '../sync/sync-server.ts'
import { releaseCanary, type Canary, type Place } from './canaries.ts'
import { inputsAbout } from './probes.ts'

const PLACES: readonly Place[] = ['east', 'west', 'sibling', 'otherStreet']
const NOW = '2026-11-23T02:00:00Z'

let server: SyncServer
let owner: Client
let canaries: readonly Canary[]
let who: readonly { readonly actor: AccountActor; readonly sees: readonly Place[] }[]

beforeAll(async () => {
  server = await openSyncServer()
  const { n, door } = server
  for (const at of [n.ids.community, n.ids.sibling, n.ids.otherStreet]) await beginCommittee(door, at, NOW)
  canaries = await Promise.all(PLACES.map((place, serial) => releaseCanary(n, place, serial)))
  owner = new Client({ connectionString: n.ownerUrl })
  await owner.connect()
  who = [
    { actor: n.worker, sees: ['east', 'west'] },
    { actor: n.eastWorker, sees: ['east'] },
    { actor: n.westWorker, sees: ['west'] },
    { actor: n.siblingWorker, sees: ['sibling'] },
  ]
})
afterAll(async () => {
  await owner.end()
  await server.close()
})

/** Words of residents of places that are not this person's; on a phone a number stands in full only in the own scope. */
function leaks(text: string, sees: readonly Place[]): readonly string[] {
  return canaries.flatMap(({ place, words, sealed }) =>
    sees.includes(place) ? [] : [...words, ...sealed].filter((word) => text.includes(word)),
  )
}

async function enrol(actor: AccountActor, at: string): Promise<string> {
  const deviceId = newId()
  const input = { deviceId, name: 'probe' }
  await server.door.execute({ id: newId(), action: 'device.enrol', input, madeAt: NOW, at }, actor)
  return deviceId
}

/** Every fact a phone records, about a canary. */
function recordsAbout({ ids, committeeId: at }: Canary): readonly unknown[] {
  const { dwellingId, personId, targetId, caseId } = ids
  const deeds: readonly (readonly [string, object])[] = [
    ['doorVisit.record', { visitId: newId(), dwellingId, outcome: 'met' }],
    ['driveVisit.record', { visitId: newId(), targetId, outcome: 'met' }],
    ['correction.record', { correctionId: newId(), dwellingId, seen: { kind: 'area', value: 1 } }],
    [
      'correction.record',
      { correctionId: newId(), dwellingId, seen: { kind: 'name', personId, value: '改' } },
    ],
    ['person.correct', { personId, name: '改' }],
    ['attachment.add', { attachmentId: newId(), caseId, kind: 'photo', name: 'a.jpg', photoId: newId() }],
  ]
  return deeds.map(([action, input], n) => ({
    seq: n + 1,
    envelope: { id: newId(), action, input, madeAt: NOW, at },
  }))
}

test('no fetch, with whatever scope and cursor, tells of a resident of a place that is not the asker’s', async () => {
  const found: string[] = []
  let fetched = 0
  const names: (string | null)[] = [null]
  const cursors: (string | undefined)[] = [undefined, 'w|0|x|door|00000000-0000-7000-8000-000000000000']
  for (const round of [1, 2]) {
    for (const { actor, sees } of who) {
      for (const canary of canaries) {
        const at = canary.committeeId
        const deviceId = await enrol(actor, at)
        for (const scope of names) {
          for (const after of cursors) {
            for (const position of [0, 1, 9_999_999]) {
              const asked = { protocol: 1, deviceId, at, scope, position, ...(after ? { after } : {}) }
              const { status, body } = await server.post('fetch', asked, actor.id)
              if (status >= 500) found.push(`${actor.name}: ${status}`)
              if (body.status === 'fetched') fetched += 1
              found.push(...leaks(JSON.stringify(body), sees).map((word) => `${actor.name} saw ${word}`))
              // Names of other people's scopes, and marks made of them, are tried by everybody in the second round.
              if (round === 1 && body.scope && !names.includes(body.scope) && names.length < 4) {
                names.push(body.scope)
                cursors.push(`w|${body.position}|${body.scope}|building|00000000-0000-7000-8000-000000000000`)
              }
            }
          }
        }
      }
    }
  }
  expect([...new Set(found)]).toEqual([])
  expect(fetched).toBeGreaterThan(50)
})

test('nothing that a phone sends about another place is carried out there, by whatever phone it says to come from', async () => {
  const lines = async () =>
    (await owner.query('select committee_id, grid_id, action, actor_id from journal.entry')).rows
  const before = (await lines()).length
  const found: string[] = []
  for (const { actor, sees } of who) {
    for (const canary of canaries) {
      const at = canary.committeeId
      const others = await enrol(who.find((one) => one.actor.id !== actor.id)!.actor, server.n.ids.community)
      for (const deviceId of [await enrol(actor, at), others]) {
        const items = recordsAbout(canary)
        const head = { protocol: 1, deviceId, at, madeUpTo: 9 }
        const sent = await server.post('send', { ...head, items }, actor.id)
        const file = { ...head, items, kind: 'linli-outbox', accountName: 'x', exportedAt: NOW }
        const answers = [
          sent,
          await server.post('wiped', { protocol: 1, deviceId: others, at, unsent: 0 }, actor.id),
        ]
        if (!sees.includes(canary.place)) {
          answers.push(await server.post('file', file, actor.id))
          const outcomes: readonly { status: string }[] = sent.body.outcomes ?? []
          if (outcomes.some(({ status }) => status === 'done'))
            found.push(`${actor.name} did at ${canary.place}`)
        }
        for (const { status, body } of answers) {
          if (status >= 500) found.push(`${actor.name} ${canary.place}: ${status}`)
          found.push(...leaks(JSON.stringify(body), sees).map((word) => `${actor.name} saw ${word}`))
        }
      }
    }
  }
  const strangers = (await lines()).slice(before).filter(({ grid_id: grid, actor_id: id, action }) => {
    const one = who.find(({ actor }) => actor.id === id)
    const isPhone = action.startsWith('device.') || action.startsWith('outboxFile.')
    const place = PLACES.find(
      (name) => canaries.find((canary) => canary.place === name)?.ids['gridId'] === grid,
    )
    return !isPhone && one !== undefined && place !== undefined && !one.sees.includes(place)
  })
  expect([...new Set(found)]).toEqual([])
  expect(strangers).toEqual([])
})

test('a phone’s pass opens nothing but its own sending: asked with it, everybody’s questions are answered as without it', async () => {
  const at = server.n.ids.community
  const deviceId = await enrol(server.n.eastWorker, at)
  const given = await server.n.act(server.n.eastWorker, 'sendPass.give', { deviceId })
  const pass = { [SEND_PASS_HEADER]: (given as unknown as { secret: SendPass }).secret.token }
  const head = { protocol: 1, deviceId, at }
  const found: string[] = []
  const [own] = canaries
  for (const query of queries) {
    for (const input of inputsAbout(query.input, own!)) {
      const search = new URLSearchParams({ at, input: JSON.stringify(input) })
      const address = `${server.url}/api/ask/${query.name}?${search}`
      const [without, withIt] = [await fetch(address), await fetch(address, { headers: pass })]
      if (without.status !== withIt.status) found.push(`${query.name}: ${withIt.status}`)
      found.push(...leaks(await withIt.text(), []).map((word) => `${query.name} told ${word}`))
    }
  }
  for (const canary of canaries) {
    for (const [deed, body] of [
      ['fetch', { ...head, at: canary.committeeId, scope: null, position: 0 }],
      ['file', { ...head, madeUpTo: 0, items: [], kind: 'linli-outbox', accountName: 'x', exportedAt: NOW }],
      ['wiped', { ...head, unsent: 0 }],
    ] as const) {
      const { status } = await server.post(deed, body, undefined, pass)
      if (status !== 401) found.push(`${deed}: ${status}`)
    }
    const send = { ...head, at: canary.committeeId, madeUpTo: 0, items: [] }
    const { status } = await server.post('send', send, undefined, pass)
    if (status !== (canary.committeeId === at ? 200 : 401)) found.push(`send: ${status}`)
  }
  for (const action of actions) {
    const body = JSON.stringify({ id: newId(), input: {}, madeAt: NOW, at })
    const headers = { 'content-type': 'application/json', 'x-linli': '1' }
    const address = `${server.url}/api/do/${action.name}`
    const without = await fetch(address, { method: 'POST', headers, body })
    const withIt = await fetch(address, { method: 'POST', headers: { ...headers, ...pass }, body })
    if (without.status !== withIt.status) found.push(`${action.name}: ${withIt.status}`)
  }
  expect([...new Set(found)]).toEqual([])
})
