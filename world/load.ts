import type { AccountActor } from '../src/domain/identity/actor.ts'
import { SYSTEM_ACTOR } from '../src/domain/identity/actor.ts'
import type { Actor } from '../src/domain/identity/actor.ts'
import { heldGrants } from '../src/domain/may.ts'
import { addDays, dayOf } from '../src/domain/kit/dates.ts'
import { hashPassword } from '../src/server/crypto/passwords.ts'
import { beginCommittee } from '../src/server/beginnings.ts'
import { addAccount, addGrant, countAccounts, listGrants } from '../src/server/identity/account-store.ts'
import { keepFile } from '../src/server/http/attachment-keep.ts'
import type { OpenHouse } from '../src/server/open-house.ts'
import { openDoor } from '../src/server/door.ts'
import { agencyRoles, agencySteps, neighbourDirectory, neighbourUnit, whistleSteps } from './agencies.ts'
import { accountId, accounts, areaId, areas, DEMO_PASSWORD, organisations } from './community.ts'
import { ballotVotes, PARKING_BALLOT } from './ballot.ts'
import { driveTargets, LOCK_DRIVE } from './drives.ts'
import { buildingId, buildings, compoundId, compounds, homes } from './homes.ts'
import { idOf } from './ids.ts'
import { drawPlace, lockDeeds, lockPictures } from './locks.ts'
import { matters, type WorldMatter } from './matters.ts'
import { mediationDeeds } from './mediation.ts'
import { meetingDeeds } from './meeting.ts'
import { parkingDeeds } from './parking.ts'
import { people } from './people.ts'
import { loadTold } from './told-load.ts'

type Deed = readonly [action: string, input: unknown, key: string, madeAt?: string]

/** Loads the invented community into an empty house, through the same door as everything else. Once: a second call does nothing. */
export async function loadWorld(open: OpenHouse): Promise<boolean> {
  if ((await open.database.reference((tx) => countAccounts(tx))) > 0) return false
  await loadAreas(open)
  await loadAccounts(open)
  const at = areaId('community')
  await beginCommittee(open.door, at, open.clock())
  await beginCommittee(open.door, areaId('neighbour'), open.clock())
  await send(open, at, await actor(open, 'zhaoshuji'), places())
  await send(open, at, await actor(open, 'liumin'), residents())
  await openSink(open, at)
  for (const matter of matters) await loadMatter(open, at, matter)
  await loadAgencies(open)
  await loadTold(open, at, (login) => actor(open, login))
  await send(open, at, await actor(open, 'liumin'), mediationDeeds(open.clock()))
  await loadDrive(open, at)
  await loadLocks(open, at)
  return true
}

async function loadAreas(open: OpenHouse): Promise<void> {
  for (const { key, level, name, parent, code } of areas) {
    const input = { areaId: areaId(key), parentId: parent && areaId(parent), level, name, code }
    // The first area has no book to be written in but its own.
    if (parent) await send(open, areaId(parent), SYSTEM_ACTOR, [['area.create', input, key]])
    else await open.beginTree({ id: input.areaId, level, name, code })
  }
}

/** In the demo messages go into a folder that a screen shows; elsewhere there is none. */
async function openSink(open: OpenHouse, at: string): Promise<void> {
  if (!open.house.sinkFolder) return
  const sink = { isOn: true, config: { channel: 'sink' } }
  await send(open, at, await actor(open, 'zhaoshuji'), [['channel.write', sink, 'sink']])
}

/** Demo accounts know their password beforehand, which no deed could give them. */
async function loadAccounts({ database, clock }: OpenHouse): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const now = clock()
  await database.reference(async (tx) => {
    for (const { login, name, role, area } of accounts) {
      const id = accountId(login)
      await addAccount(tx, { id, login, name, passwordHash, mustChange: false, demo: true, at: now })
      if (role === 'agencyHandler') continue
      const grant = {
        id: idOf('grant', login),
        accountId: id,
        role,
        areaId: areaId(area),
        from: '2020-01-01',
        until: null,
      }
      await addGrant(tx, { ...grant, by: SYSTEM_ACTOR.id, at: now })
    }
    for (const { login, area, organisation } of agencyRoles) {
      const held = {
        id: idOf('grant', login, area),
        accountId: accountId(login),
        from: '2020-01-01',
        until: null,
      }
      const role = { role: 'agencyHandler', areaId: area, organisationId: organisation }
      await addGrant(tx, { ...held, ...role, by: SYSTEM_ACTOR.id, at: now })
    }
  })
}

/** What the communities asked of offices, each deed at its own hour in the past. */
async function loadAgencies(open: OpenHouse): Promise<void> {
  const directory = neighbourDirectory.map(({ key, ...one }): Deed => [
    'organisation.write',
    { organisationId: neighbourUnit(key), ...one },
    `neighbour/${key}`,
  ])
  await send(open, areaId('neighbour'), await actor(open, 'haoyun'), directory)
  const hence = (ago: number) => new Date(Date.parse(open.clock()) - ago * 3_600_000).toISOString()
  const played = [...agencySteps, ...whistleSteps(hence)]
  for (const { ago, by, at, action, input, key } of played.toSorted((a, b) => b.ago - a.ago))
    await send(back(open, ago), areaId(at), await actor(open, by), [[action, input, `${key}/${action}`]])
}

/** The account as whoever signs in with it acts. */
export async function actor(open: OpenHouse, login: string): Promise<AccountActor> {
  const id = accountId(login)
  const grants = await open.database.reference((tx) => listGrants(tx, id))
  const name = accounts.find((one) => one.login === login)?.name ?? login
  const one: AccountActor = {
    kind: 'account',
    id,
    name,
    grants,
    sessionId: idOf('session', login),
  }
  return { ...one, grants: heldGrants(one, dayOf(open.clock())) }
}

const UPLOAD = 200

async function send(open: OpenHouse, at: string, who: Actor, deeds: readonly Deed[]): Promise<void> {
  const now = open.clock()
  for (let from = 0; from < deeds.length; from += UPLOAD) {
    const part = deeds.slice(from, from + UPLOAD)
    const envelopes = part.map(([action, input, key, madeAt = now]) => ({
      id: idOf('deed', action, key),
      action,
      input,
      madeAt,
      at,
    }))
    const outcomes = await open.door.executeAll(envelopes, who)
    const bad = outcomes.findIndex(({ status }) => status !== 'done')
    if (bad >= 0) throw new Error(`the world does not load: ${JSON.stringify([part[bad], outcomes[bad]])}`)
  }
}

function places(): Deed[] {
  return [
    ...compounds.map(({ key, ...compound }): Deed => [
      'compound.write',
      { compoundId: compoundId(key), ...compound },
      key,
    ]),
    ...buildings.map(({ key, compound, grid, name, kind, stairs, floors, year }): Deed => [
      'building.write',
      {
        buildingId: buildingId(key),
        compoundId: compoundId(compound),
        gridId: areaId(grid),
        name,
        kind,
        builtYear: year,
        stairs,
        floors,
      },
      key,
    ]),
    ...homes.map(({ id, ...home }): Deed => {
      const lived = people.some((person) => person.homeId === id)
      return ['dwelling.write', { dwellingId: id, ...home, occupancy: lived ? 'lived' : 'empty' }, id]
    }),
    ...organisations.map(({ key, ...one }): Deed => [
      'organisation.write',
      { organisationId: idOf('organisation', key), ...one },
      key,
    ]),
    ...(['grid1', 'grid2', 'grid3'] as const).map((key, at): Deed => [
      'gridCard.write',
      {
        gridId: areaId(key),
        extent: compounds[at]!.name,
        workerName: ['孙丽', '陈强', '待定'][at],
        phone: `0000-660${at + 1}`,
        complaintPhone: '0000-6600',
      },
      key,
    ]),
  ]
}

function residents(): Deed[] {
  return people.flatMap((person): Deed[] => [
    [
      'person.register',
      {
        personId: person.id,
        home: {
          dwellingId: person.homeId,
          householdId: idOf('household', person.homeId),
          residenceId: idOf('residence', person.id),
          relation: person.relation,
          tenure: 'owner',
        },
        name: person.name,
        sex: person.sex,
        birth: person.birth,
        document: { number: person.document },
        phones: person.phone ? [{ phoneId: idOf('phone', person.id), number: person.phone }] : [],
      },
      person.id,
    ],
    ...person.flags.map((flag): Deed => [
      'flag.set',
      {
        personId: person.id,
        flagId: idOf('flag', person.id, flag),
        flag,
        source: '入户走访',
        since: '2026-03-01',
        expiresOn: null,
        purpose: '走访关心',
      },
      `${person.id}/${flag}`,
    ]),
  ])
}

/** Each of its steps at its own hour between the report and now. */
async function loadMatter(open: OpenHouse, at: string, matter: WorldMatter): Promise<void> {
  const now = open.clock()
  const who = await actor(open, matter.by)
  for (const [n, deed] of steps(matter, now).entries()) {
    const hours = matter.ago * ([1, 0.98, 0.97, 0.4, 0.3, 0.15, 0.14][n] ?? 0)
    await send(back(open, hours), at, who, [deed])
  }
}

/** The house as it was so many hours before now. */
function back(open: OpenHouse, hours: number): OpenHouse {
  const then = new Date(Date.parse(open.clock()) - hours * 3_600_000).toISOString()
  const clock = () => then
  return { ...open, clock, door: openDoor({ ...open, clock }) }
}

function steps(matter: WorldMatter, now: string): Deed[] {
  const caseId = idOf('case', matter.key)
  const reporter = people.find((person) => person.homeId === matter.homeId)
  const reportedAt = new Date(Date.parse(now) - matter.ago * 3_600_000).toISOString()
  const all: readonly (readonly [WorldMatter['upTo'], string, unknown])[] = [
    [
      'reported',
      'case.report',
      {
        caseId,
        source: matter.source,
        kindCode: matter.kind,
        title: matter.title,
        words: matter.words,
        dwellingId: matter.homeId,
        reporter: reporter && { reporterId: idOf('reporter', matter.key), personId: reporter.id },
        reportedAt,
      },
    ],
    ['accepted', 'case.accept', { caseId, duty: 'lead' }],
    ['handling', 'case.assign', { caseId, holderId: accountId(matter.by) }],
    ['resulted', 'case.reportResult', { caseId, result: 'solved', text: '已联系处理好。' }],
    ['checked', 'case.check', { caseId, agrees: true, onSite: true, text: '到现场看过, 属实。' }],
    [
      'closed',
      'case.returnVisit',
      {
        caseId,
        visitId: idOf('visit', matter.key),
        reached: true,
        way: 'telephone',
        solved: true,
        satisfaction: 'satisfied',
      },
    ],
    ['closed', 'case.close', { caseId }],
  ]
  const order = ['reported', 'accepted', 'handling', 'resulted', 'checked', 'closed']
  const far = order.indexOf(matter.upTo)
  return all
    .filter(([state]) => order.indexOf(state) <= far)
    .map(([, action, input]): Deed => [action, input, `${matter.key}/${action}`])
}

/** The drive of story S3 in mid-course: begun by the desk, walked by the grid worker, the next doors planned. */
async function loadDrive(open: OpenHouse, at: string): Promise<void> {
  const now = open.clock()
  const before = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString()
  const targets = driveTargets.map(({ id: targetId, dwellingId, kind, label }) => ({
    targetId,
    dwellingId,
    kind,
    label,
  }))
  const begun = { driveId: LOCK_DRIVE, name: '安和小区地锁整治', targets }
  const plan = (days: number): Deed[] => {
    const targetIds = driveTargets.filter(({ next }) => next === days).map(({ id }) => id)
    const on = addDays(dayOf(now), days)
    return [['driveTarget.plan', { driveId: LOCK_DRIVE, targetIds, on }, `locks/${days}`]]
  }
  const visits = driveTargets.flatMap((target): Deed[] =>
    target.visits.map(({ ago, ...visit }, n) => [
      'driveVisit.record',
      { visitId: idOf('drive visit', target.id, n), targetId: target.id, ...visit },
      `${target.id}/${n}`,
      before(ago),
    ]),
  )
  const desk = await actor(open, 'liumin')
  await send(open, at, desk, [['drive.open', begun, 'locks', before(14)]])
  await send(open, at, await actor(open, 'sunli'), visits)
  await send(open, at, desk, [...plan(0), ...plan(1)])
  const ballotId = PARKING_BALLOT
  const day = (ago: number) => dayOf(before(ago))
  const ballot = {
    ballotId,
    driveId: LOCK_DRIVE,
    topic: '将小区东侧空地划为公共停车位',
    threshold: 'special',
    compoundIds: [compoundId('anhe')],
    announcedOn: day(30),
  }
  const votes = ballotVotes.map(({ id: voteId, ...vote }): Deed => [
    'ballot.vote',
    { voteId, ballotId, ...vote, votedOn: day(0) },
    voteId,
  ])
  await send(open, at, desk, [['ballot.open', ballot, 'parking'], ...votes])
  const meeting = meetingDeeds(day).map(([action, input], n): Deed => [action, input, `meeting/${n}`])
  await send(open, at, desk, meeting)
}

async function loadLocks(open: OpenHouse, at: string): Promise<void> {
  const desk = await actor(open, 'liumin')
  await send(open, at, desk, lockDeeds(open.clock()))
  await send(open, at, desk, parkingDeeds(open.clock()))
  for (const { label, ...picture } of lockPictures) {
    const bytes = await drawPlace(label, picture.tag)
    const { name, file } = await keepFile(open.house, at, {
      bytes,
      name: '现场.jpg',
      claimedType: 'image/jpeg',
    })
    await send(open, at, desk, [['lockPicture.add', { ...picture, name, file }, picture.pictureId]])
  }
}
