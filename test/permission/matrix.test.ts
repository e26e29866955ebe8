import { Client } from 'pg'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actions } from '../../src/domain/actions.ts'
import { PUBLIC_ACTOR, type Actor } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import { permissions, type Permitted } from '../../src/domain/permissions.ts'
import { queries } from '../../src/domain/queries.ts'
import { answeredQueries } from '../../src/server/answer.ts'
import { beginCommittee } from '../../src/server/beginnings.ts'
import { handledActions } from '../../src/server/deed.ts'
import { openDoor } from '../../src/server/door.ts'
import { buildServer } from '../../src/server/http/server.ts'
import { openLiveDesk } from '../../src/server/live.ts'
import '../../src/server/rooms.ts'
import { seemsWrong } from '../described.ts'
import { openNeighbourhood, type Neighbourhood } from '../registry/neighbourhood.ts'
import { releaseCanary, type Canary, type Place } from './canaries.ts'
import { inputsAbout } from './probes.ts'

const PLACES: readonly Place[] = ['east', 'west', 'sibling', 'otherStreet']

let hood: Neighbourhood
let app: FastifyInstance
let canaries: readonly Canary[]
/**
 * `sees`: whose residents; `runs`: where accounts and areas are this person's work, though residents are not; `mediates`: whose
 * quarrels may be read.
 */
let who: ReadonlyMap<
  string,
  {
    readonly actor: Actor
    readonly sees: readonly Place[]
    readonly runs?: readonly Place[]
    readonly mediates?: readonly Place[]
  }
>

beforeAll(async () => {
  hood = await openNeighbourhood()
  const { database, house } = hood
  const clock = () => '2026-11-23T02:00:00Z'
  const door = openDoor({ database, house, clock })
  for (const at of [hood.ids.community, hood.ids.sibling, hood.ids.otherStreet])
    await beginCommittee(door, at, clock())
  canaries = await Promise.all(PLACES.map((place, serial) => releaseCanary(hood, place, serial)))
  const link = (canary: Canary): Actor => ({
    kind: 'link',
    id: newId(),
    name: 'link',
    opens: { kind: 'agencyTask', id: canary.ids['taskId']!, committeeId: canary.committeeId },
  })
  const handler = (canary: Canary): Actor => ({
    kind: 'account',
    id: newId(),
    name: 'handler',
    grants: [
      {
        role: 'agencyHandler',
        areaId: canary.committeeId,
        areaPath: house.areas.find(canary.committeeId)!.path,
        from: '2020-01-01',
        organisationId: canary.ids['organisationId']!,
      },
    ],
    sessionId: newId(),
  })
  const resident = (canary: Canary): Actor => ({
    kind: 'resident',
    id: newId(),
    name: 'resident',
    opens: { kind: 'case', id: canary.ids['caseId']!, committeeId: canary.committeeId },
  })
  const client = (canary: Canary): Actor => ({
    kind: 'client',
    id: canary.ids['clientId']!,
    name: 'client',
    opens: { kind: 'client', id: canary.ids['clientId']!, committeeId: canary.committeeId },
  })
  who = new Map(
    Object.entries({
      worker: { actor: hood.worker, sees: ['east', 'west'] },
      secretary: { actor: hood.secretary, sees: ['east', 'west'], mediates: ['east', 'west'] },
      eastWorker: { actor: hood.eastWorker, sees: ['east'] },
      westWorker: { actor: hood.westWorker, sees: ['west'] },
      siblingWorker: { actor: hood.siblingWorker, sees: ['sibling'] },
      streetOfficer: { actor: hood.streetOfficer, sees: ['east', 'west', 'sibling'] },
      otherStreetOfficer: { actor: hood.otherStreetOfficer, sees: ['otherStreet'] },
      auditor: { actor: hood.auditor, sees: [] },
      administrator: { actor: hood.administrator, sees: [], runs: ['east', 'west'] },
      public: { actor: PUBLIC_ACTOR, sees: [] },
      handlerOfEast: { actor: handler(canaries[0]!), sees: ['east'] },
      linkOfEast: { actor: link(canaries[0]!), sees: ['east'] },
      // A platform sees what it sent itself, and of a canary it has sent nothing.
      clientOfEast: { actor: client(canaries[0]!), sees: [], runs: ['east'] },
      residentOfEast: { actor: resident(canaries[0]!), sees: ['east'] },
    }),
  ) as typeof who
  app = await buildServer({
    door,
    asking: { database, house, clock },
    live: openLiveDesk(),
    actorOf: async (request) => who.get(String(request.headers['x-who']))!.actor,
    logLevel: 'silent',
    trustedProxies: [],
    pagesFolder: '/nowhere',
    rooms: [],
  })
})

afterAll(async () => {
  await app?.close()
  await hood?.close()
})

/** Foreign canaries, and sealed numbers of any, that stand in a text. */
function leaks(text: string, sees: readonly Place[], mediates: readonly Place[] = []): readonly string[] {
  const committees = new Set(
    canaries.filter(({ place }) => sees.includes(place)).map(({ committeeId }) => committeeId),
  )
  return canaries.flatMap(({ place, committeeId, words, wide, sealed, quarrel }) => [
    ...(mediates.includes(place) || !text.includes(quarrel) ? [] : [quarrel]),
    ...(sees.includes(place) ? [] : words.filter((word) => text.includes(word))),
    ...(committees.has(committeeId) ? [] : wide.filter((word) => text.includes(word))),
    ...sealed.filter((word) => text.includes(word)),
  ])
}

/** The public board and the form of the public page name compounds, as walls do; of residents they tell nothing. */
const NAMES_COMPOUNDS: ReadonlySet<string> = new Set(['announcement.board', 'resident.choices'])

/** A phone is enrolled on the ground of whoever holds it: there is no foreign place in what is sent. */
const ON_OWN_GROUND: ReadonlySet<string> = new Set(['device.enrol'])

/** Sessions, the own password: whoever sends it means the own. A phone has an owner, and is somebody else's here. */
function isAboutOneself(name: string): boolean {
  const rule = permissions[name as Permitted]
  const holders = Object.keys(rule).filter((holder) => holder !== 'system')
  return holders.join() === 'account' && !OF_SOMEBODY.has(name)
}
const OF_SOMEBODY: ReadonlySet<string> = new Set(['sendPass.give', 'device.wiped'])

function isOwnCommittee({ committeeId }: Canary, sees: readonly Place[]): boolean {
  return canaries.some((one) => sees.includes(one.place) && one.committeeId === committeeId)
}

test('every deed has a handler and every question an answer', () => {
  expect(actions.map(({ name }) => name).filter((name) => !handledActions().includes(name))).toEqual([])
  expect(queries.map(({ name }) => name).filter((name) => !answeredQueries().includes(name))).toEqual([])
})

test('no question of anybody shows a resident of a place that is not theirs, a number unmasked, or what is not described', async () => {
  const found: string[] = []
  let asked = 0
  let answered = 0
  for (const [name, { sees, mediates }] of who) {
    for (const query of queries) {
      for (const canary of canaries) {
        for (const at of new Set([canary.committeeId, hood.ids.community])) {
          for (const input of inputsAbout(query.input, canary)) {
            const search = new URLSearchParams({ at, input: JSON.stringify(input) })
            const reply = await app.inject({
              url: `/api/ask/${query.name}?${search}`,
              headers: { 'x-who': name },
            })
            asked += 1
            if (reply.statusCode === 200) answered += 1
            const flaw = seemsWrong('get', `/api/ask/${query.name}`, reply.statusCode, reply.json())
            if (flaw) found.push(flaw)
            const told = `${reply.body} ${JSON.stringify(reply.headers)}`
            const isPublic = new Set(
              NAMES_COMPOUNDS.has(query.name) ? canaries.flatMap(({ wide }) => wide) : [],
            )
            const seen = leaks(told, sees, mediates).filter((word) => !isPublic.has(word))
            if (seen.length > 0) found.push(`${name} ${query.name} at ${canary.place}: ${seen.join(' ')}`)
            if (reply.statusCode >= 500)
              found.push(
                `${name} ${query.name} ${canary.place}: ${reply.statusCode} ${JSON.stringify(input)}`,
              )
          }
        }
      }
    }
  }
  console.log(`${asked} questions asked, ${answered} answered, ${found.length} leaks`)
  expect([...new Set(found)]).toEqual([])
  expect(answered).toBeGreaterThan(asked / 20)
})

test('no deed of anybody changes anything in a place that is not theirs', async () => {
  const owner = new Client({ connectionString: hood.ownerUrl })
  await owner.connect()
  const lines = async () =>
    (await owner.query('select committee_id, count(*)::int as n from journal.entry group by 1 order by 1'))
      .rows
  const before = await lines()
  const found: string[] = []
  let sent = 0
  for (const [name, { sees, runs = sees }] of who) {
    for (const action of actions) {
      if (isAboutOneself(action.name)) continue
      const foreign = canaries.filter(({ place }) => !runs.includes(place))
      for (const canary of foreign) {
        if (ON_OWN_GROUND.has(action.name) && isOwnCommittee(canary, sees)) continue
        for (const input of inputsAbout(action.input, canary)) {
          const body = { id: newId(), input, madeAt: '2026-11-23T02:00:00Z', at: canary.committeeId }
          const headers = { 'x-who': name, 'x-linli': '1' }
          const reply = await app.inject({
            method: 'POST',
            url: `/api/do/${action.name}`,
            headers,
            payload: body,
          })
          sent += 1
          const flaw = seemsWrong('post', `/api/do/${action.name}`, reply.statusCode, reply.json())
          if (flaw) found.push(flaw)
          const seen = leaks(`${reply.body} ${JSON.stringify(reply.headers)}`, sees)
          if (seen.length > 0) found.push(`${name} ${action.name} at ${canary.place} saw ${seen.join(' ')}`)
          // An id that is in use already is said to be; it is the sender's own making and tells nothing of its owner.
          const taken = reply.statusCode === 409 && reply.body.includes('"case-known"')
          if (!taken && ![400, 401, 403, 404].includes(reply.statusCode)) {
            found.push(
              `${name} ${action.name} at ${canary.place}: ${reply.statusCode} ${reply.body.slice(0, 120)}`,
            )
          }
        }
      }
    }
  }
  console.log(`${sent} deeds sent, ${found.length} went through`)
  const after = await lines()
  await owner.end()
  expect([...new Set(found)]).toEqual([])
  expect(after).toEqual(before)
})
