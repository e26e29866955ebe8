import { expect, test } from 'vitest'
import type { Envelope } from '../kit/action.ts'
import type { DoorRecord } from './field-record.ts'
import { isChangedMeanwhile, projected } from './projection.ts'

const TARGET = '00000000-0000-7000-8000-000000000001'
const HOME = '00000000-0000-7000-8000-000000000002'

const door: DoorRecord = {
  kind: 'door',
  id: HOME,
  version: 10,
  gridId: 'g',
  compoundId: 'c',
  compound: '和平里',
  buildingId: null,
  building: null,
  stair: null,
  floor: 3,
  room: '301',
  place: null,
  residents: [],
  open: [
    {
      kind: 'drive',
      targetId: TARGET,
      driveId: 'd',
      drive: '地锁',
      label: '东侧1号位',
      stance: 'hesitates',
      attempts: 2,
      nextOn: null,
      ballotId: null,
    },
  ],
  attempts: [{ at: '2026-11-20T02:00:00Z', outcome: 'nobody', by: '李明' }],
  nextOn: null,
}
const doors = new Map([[door.id, door]])

const deed = (action: string, input: object, madeAt = '2026-11-23T02:00:00Z'): Envelope => ({
  id: HOME,
  action,
  input,
  madeAt,
  at: HOME,
})
const visit = deed('driveVisit.record', {
  visitId: HOME,
  targetId: TARGET,
  outcome: 'met',
  stance: 'agrees',
  nextOn: '2026-11-30',
})
const knock = deed('doorVisit.record', { visitId: HOME, dwellingId: HOME, outcome: 'met' })

test('a door visited in the stairwell looks visited, with what was said and when to go again', () => {
  const { doors: shown, touched } = projected(doors, [{ envelope: visit }])
  const now = shown.get(HOME)!
  expect(now.attempts.map(({ outcome }) => outcome)).toEqual(['met', 'nobody'])
  expect(now.open[0]).toMatchObject({ stance: 'agrees', attempts: 3, nextOn: '2026-11-30' })
  expect(now.nextOn).toBe('2026-11-30')
  expect(touched).toEqual(new Set([HOME]))
  expect(doors.get(HOME)).toBe(door)
})

test('one knock that answers a drive and the door itself is shown once', () => {
  const { doors: shown } = projected(doors, [{ envelope: knock }, { envelope: visit }])
  expect(shown.get(HOME)!.attempts).toHaveLength(2)
})

test('a door that was fetched after the visit was written contains it already', () => {
  const { doors: shown } = projected(doors, [{ envelope: visit, position: 10 }])
  expect(shown.get(HOME)).toBe(door)
  expect(projected(doors, [{ envelope: visit, position: 11 }]).doors.get(HOME)).not.toBe(door)
})

test('a correction changes nothing that is shown, but the door says that something is under way', () => {
  const { doors: shown, touched } = projected(doors, [
    { envelope: deed('correction.record', {}), about: { kind: 'door', id: HOME } },
  ])
  expect(shown.get(HOME)).toBe(door)
  expect(touched.has(HOME)).toBe(true)
})

test('what an older app wrote in a form that is not understood any more leaves the door alone', () => {
  const { doors: shown } = projected(doors, [{ envelope: deed('driveVisit.record', { targetId: TARGET }) }])
  expect(shown.get(HOME)).toBe(door)
})

test.each<[string, number | undefined, number | undefined, number[], boolean]>([
  ['nobody has changed it', 10, 10, [], false],
  ['somebody else has', 10, 12, [], true],
  ['only I have', 10, 12, [12], false],
  ['it is not held any more', 10, undefined, [], false],
  ['it was not held', undefined, 12, [], false],
])('a door changed meanwhile: %s', (_, base, version, own, is) =>
  expect(isChangedMeanwhile(base, version, own)).toBe(is),
)

test('a promise that was looked at is no longer open at the door; one that nobody could see stays', () => {
  const promise = {
    kind: 'commitment',
    commitmentId: HOME,
    checkId: TARGET,
    what: '门口不堆废品',
    dueOn: '2026-11-23',
  } as const
  const promised = new Map([[HOME, { ...door, open: [...door.open, promise] }]])
  const check = (result: string) =>
    deed('commitment.check', { findingId: HOME, checkId: TARGET, result, words: '' })
  const openAfter = (result: string) =>
    projected(promised, [{ envelope: check(result) }]).doors.get(HOME)!.open
  for (const result of ['kept', 'broken'])
    expect(openAfter(result).map(({ kind }) => kind)).toEqual(['drive'])
  expect(openAfter('notMet')).toContainEqual({ ...promise, triedOn: '2026-11-23' })
})

test('a place that was looked at is not asked for again before the office says when, seen or not', () => {
  const place = { kind: 'lockPatrol', lockId: TARGET, label: '1号位', dueOn: '2026-11-23' } as const
  const cleared = new Map([[HOME, { ...door, open: [place] }]])
  for (const found of ['gone', 'back', 'unseen']) {
    const look = deed('lock.patrol', { checkId: HOME, lockId: TARGET, found })
    expect(projected(cleared, [{ envelope: look }]).doors.get(HOME)!.open).toEqual([])
  }
})

test('a missing paper that was photographed says so at once, also a second time; another file of the matter says nothing', () => {
  const matter = {
    kind: 'case',
    caseId: TARGET,
    number: '安-1',
    title: '立水表',
    dueAt: null,
    papers: ['房本', '身份证'],
    returnVisit: false,
  } as const
  const missing = new Map([[HOME, { ...door, open: [matter] }]])
  const picture = (name: string) => ({
    envelope: deed('attachment.add', { attachmentId: HOME, caseId: TARGET, kind: 'document', name }),
  })
  const openAfter = (...names: string[]) => projected(missing, names.map(picture)).doors.get(HOME)!.open
  expect(openAfter('房本.jpg')).toEqual([{ ...matter, pictured: ['房本'] }])
  expect(openAfter('房本.jpg', '房本.jpg', '身份证.jpg')).toEqual([
    { ...matter, pictured: ['房本', '身份证'] },
  ])
  expect(openAfter('1.jpg')).toEqual([matter])
  // The desk's own file of another matter.
  const elsewhere = deed('attachment.add', {
    attachmentId: HOME,
    caseId: HOME,
    kind: 'document',
    name: '房本.jpg',
  })
  expect(projected(missing, [{ envelope: elsewhere }]).touched.size).toBe(0)
})

test('how the next visit is to be made stands at the door at once, and a plan without it says the day only', () => {
  const planned = (next: object | null) =>
    projected(new Map([[HOME, { ...door, nextOn: '2026-11-24', nextHow: EVENING }]]), [
      { envelope: deed('doorVisit.record', { visitId: HOME, dwellingId: HOME, outcome: 'nobody', next }) },
    ]).doors.get(HOME)!
  const again = planned({ on: '2026-11-28', part: 'morning', who: 'other', phoneFirst: true })
  expect([again.nextOn, again.nextHow]).toEqual([
    '2026-11-28',
    { part: 'morning', phoneFirst: true, byOther: true },
  ])
  expect(planned({ on: '2026-11-28' }).nextHow).toBeUndefined()
  expect(planned(null).nextHow).toEqual(EVENING)
})

const EVENING = { part: 'evening', phoneFirst: false, byOther: false } as const
