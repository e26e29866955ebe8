import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import type { rightMentions } from '../../domain/rights/queries.ts'
import type { AnswerOf } from '../../domain/kit/query.ts'
import { buildHomes, type Homes } from '../../../test/registry/homes.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { beginCommittee } from '../beginnings.ts'
import { openDoor } from '../door.ts'
import '../rooms.ts'

let n: Neighbourhood
let homes: Homes
let personId: string
let requestId: string

const NAME = '留名人癸'
const seen = () => n.ask<AnswerOf<typeof rightMentions>>(n.worker, 'right.mentions', { requestId })
const placesOf = async (id: string) => (await seen()).rows.find((row) => row.id === id)?.places

beforeAll(async () => {
  n = await openNeighbourhood()
  const now = '2026-11-23T02:00:00Z'
  const door = openDoor({ database: n.database, house: n.house, clock: () => now })
  await beginCommittee(door, n.ids.community, now)
  homes = await buildHomes(n)
  personId = newId()
  requestId = newId()
  const home = { dwellingId: homes.e501, householdId: newId(), residenceId: newId() }
  await n.done(n.worker, 'person.register', { personId, name: NAME, home })
  await n.done(n.worker, 'right.ask', { requestId, caseId: newId(), personId, kind: 'deletion' })
})
afterAll(() => n.close())

test('in minutes the name is found with whoever spoke and in what was said, and a meeting without it is not listed', async () => {
  const meeting = async (title: string, speaker: string, words: string) => {
    const [meetingId, topicId] = [newId(), newId()]
    const when = { onDay: '2026-11-23', atTime: '19:00', place: '活动室', eligible: 3 }
    const topics = [{ topicId, words: '车位' }]
    await n.done(n.worker, 'meeting.plan', { meetingId, kind: 'deliberation', title, ...when, topics })
    await n.done(n.worker, 'meeting.announce', { meetingId })
    await n.done(n.worker, 'meeting.hold', { meetingId, present: 2, chair: '甲', recorder: '乙' })
    await n.done(n.worker, 'opinion.add', { opinionId: newId(), meetingId, speaker, words })
    return meetingId
  }
  const spoke = await meeting('停车议事会', NAME, '要留老人的车位')
  const spokenOf = await meeting('第二次议事会', '王大妈', `${NAME}家门口放了地锁`)
  const other = await meeting('第三次议事会', '王大妈', '同意')
  expect([await placesOf(spoke), await placesOf(spokenOf), await placesOf(other)]).toEqual([
    ['minutes'],
    ['minutes'],
    undefined,
  ])
  expect((await seen()).looked.meetings).toBe(3)
})

test('what was noted at his door is found, in a visit and in a drive; at the neighbour’s door it is not looked for', async () => {
  const visit = { outcome: 'met', words: `${NAME}不在家, 他儿子开的门` }
  await n.done(n.eastWorker, 'doorVisit.record', { ...visit, visitId: newId(), dwellingId: homes.e501 })
  await n.done(n.eastWorker, 'doorVisit.record', { ...visit, visitId: newId(), dwellingId: homes.e502 })
  const [driveId, targetId] = [newId(), newId()]
  const targets = [{ targetId, kind: 'home', dwellingId: homes.e501 }]
  await n.done(n.worker, 'drive.open', { driveId, name: '地锁整治', targets })
  await n.done(n.eastWorker, 'driveVisit.record', { ...visit, visitId: newId(), targetId })
  expect([await placesOf(homes.e501), await placesOf(homes.e502), await placesOf(driveId)]).toEqual([
    ['door'],
    undefined,
    ['door'],
  ])
})

test('a procedure that runs for him is looked through, with its letters; so are agencies and return visits', async () => {
  const [caseId, fileId, organisationId] = [newId(), newId(), newId()]
  const about = { source: 'counter', kindCode: 'water-account', words: '接自来水' }
  await n.done(n.worker, 'case.report', { caseId, ...about })
  await n.done(n.worker, 'case.accept', { caseId, duty: 'assist' })
  await n.done(n.worker, 'procedure.open', { fileId, caseId, code: 'water-account', applicantId: personId })
  expect(await placesOf(caseId)).toBeUndefined()
  await n.done(n.worker, 'material.receive', { fileId, paperKey: 'photos' })
  await n.done(n.worker, 'procedure.doStep', { fileId, stepKey: 'home-visit', note: `${NAME}带着看了水表` })
  expect(await placesOf(caseId)).toEqual(['procedure'])
  await n.done(n.worker, 'organisation.write', { organisationId, name: '供水公司', kind: 'utility' })
  const task = { taskId: newId(), caseId, organisationId, amount: 3, unit: 'workingDay' }
  await n.done(n.worker, 'agencyTask.send', { ...task, ask: `请给${NAME}立户` })
  const visit = { caseId, visitId: newId(), reached: true, way: 'telephone', solved: true }
  await n.done(n.worker, 'case.returnVisit', {
    ...visit,
    satisfaction: 'satisfied',
    words: `${NAME}说通水了`,
  })
  expect((await placesOf(caseId))?.toSorted()).toEqual(['agency', 'note', 'procedure', 'returnVisit'])
})

test('a note of a paper, a proposed correction, and a line of a drive’s list are looked through', async () => {
  const [caseId, fileId, driveId] = [newId(), newId(), newId()]
  const about = { source: 'counter', kindCode: 'water-account', words: '接自来水' }
  await n.done(n.worker, 'case.report', { caseId, ...about })
  await n.done(n.worker, 'case.accept', { caseId, duty: 'assist' })
  await n.done(n.worker, 'procedure.open', { fileId, caseId, code: 'water-account', applicantId: personId })
  await n.done(n.worker, 'material.receive', { fileId, paperKey: 'photos', note: '拍的是别家' })
  expect(await placesOf(caseId)).toBeUndefined()
  await n.done(n.worker, 'material.receive', { fileId, paperKey: 'photos', note: `${NAME}的儿子送来` })
  expect(await placesOf(caseId)).toEqual(['procedure'])
  const list = (label: string) => ({ targetId: newId(), kind: 'thing', label })
  const other = newId()
  await n.done(n.worker, 'drive.open', { driveId: other, name: '别的', targets: [list('三楼的纸箱')] })
  const targets = [list('三楼的纸箱'), list(`${NAME}的三轮车`)]
  await n.done(n.worker, 'drive.open', { driveId, name: '楼道杂物', targets })
  expect([await placesOf(other), await placesOf(driveId)]).toEqual([undefined, ['list']])
  const saw = (name: string) => ({ dwellingId: homes.e502, seen: { kind: 'movedIn', name } })
  await n.done(n.eastWorker, 'correction.record', { correctionId: newId(), ...saw('别家的人') })
  expect(await placesOf(homes.e502)).toBeUndefined()
  const correctionId = newId()
  await n.done(n.eastWorker, 'correction.record', { correctionId, ...saw(NAME) })
  expect(await placesOf(homes.e502)).toEqual(['correction'])
  await n.done(n.worker, 'correction.dismiss', { correctionId, reason: '弄错了' })
  expect(await placesOf(homes.e502)).toBeUndefined()
})

test('a whistle over his matter is looked through, with who came and how both sides judged it', async () => {
  const [caseId, organisationId] = [newId(), newId()]
  await n.done(n.worker, 'organisation.write', { organisationId, name: '城管队', kind: 'government' })
  const reporter = { reporterId: newId(), personId, name: NAME }
  await n.done(n.worker, 'case.report', {
    caseId,
    source: 'counter',
    kindCode: 'water-account',
    words: '水表',
    reporter,
  })
  await n.done(n.worker, 'case.accept', { caseId, duty: 'assist' })
  const meeting = { meetAt: '2026-11-23T06:30:00Z', place: '东门门房', unitIds: [organisationId] }
  const blow = (purpose: string) => {
    const whistleId = newId()
    return n.done(n.worker, 'whistle.blow', { whistleId, caseId, ...meeting, purpose }).then(() => whistleId)
  }
  const whistleId = await blow('一起看水表装在哪里')
  expect(await placesOf(caseId)).toBeUndefined()
  const came = { whistleId, organisationId, arrivedAt: '2026-11-23T06:35:00Z', who: `${NAME}领来的王工` }
  await n.done(n.worker, 'whistle.arrive', came)
  expect(await placesOf(caseId)).toEqual(['whistle'])
  await blow(`${NAME}家门口的水表`)
  expect(await placesOf(caseId)).toEqual(['whistle'])
})

test('a mediation he is a side of is counted and not opened', async () => {
  const [mediationId, caseId] = [newId(), newId()]
  await n.done(n.worker, 'case.report', { caseId, source: 'counter', kindCode: 'neighbours', words: '漏水' })
  await n.done(n.worker, 'case.accept', { caseId, duty: 'lead' })
  const quarrel = { source: 'own', disputeType: 'other', cause: `${NAME}家漏水`, facts: `${NAME}不认` }
  await n.done(n.worker, 'mediation.open', { mediationId, caseId, ...quarrel })
  const before = (await seen()).mediations
  const party = { partyId: newId(), mediationId, side: 'applicant', personId, name: NAME }
  await n.done(n.worker, 'mediationParty.write', party)
  const { rows, mediations } = await seen()
  expect([before, mediations]).toEqual([0, 1])
  expect(rows.some(({ id }) => id === mediationId || id === caseId)).toBe(false)
})
