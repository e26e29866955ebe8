import fc from 'fast-check'
import { expect, test } from 'vitest'
import { returnVisit } from '../cases/case-record.ts'
import { doorOutcomes, recordDoorVisit } from '../doors/visit.ts'
import { castVote } from '../drives/ballot.ts'
import { tryReach } from '../cases/reach.ts'
import { recordDriveVisit } from '../drives/drive.ts'
import { stances } from '../drives/stance.ts'
import { newId } from '../kit/ids.ts'
import { recordPatrol } from '../locks/lock.ts'
import { checkCommitment } from '../mediation/commitment.ts'
import type { DoorItem } from './field-record.ts'
import { ballotsAt, unfinished, visitDeeds, type VisitSaid } from './visit-deeds.ts'

const [home, target, other, ballot, matter] = [newId(), newId(), newId(), newId(), newId()]
const [check, place] = [newId(), newId()]
const lock = (targetId: string, stance: 'agrees' | null = null): DoorItem => ({
  kind: 'drive',
  targetId,
  driveId: newId(),
  drive: '拆除地锁',
  label: '东侧1号位',
  stance,
  attempts: 0,
  nextOn: null,
  ballotId: ballot,
})
const owed: DoorItem = {
  kind: 'case',
  caseId: matter,
  number: '安-1',
  title: '下水堵了',
  dueAt: null,
  papers: [],
  returnVisit: true,
}
const promise: DoorItem = {
  kind: 'commitment',
  commitmentId: newId(),
  checkId: check,
  what: '十点以后不敲墙',
  dueOn: '2026-11-26',
}
const cleared: DoorItem = { kind: 'lockPatrol', lockId: place, label: '1号位', dueOn: '2026-11-26' }
const untold: DoorItem = {
  kind: 'reach',
  reachId: newId(),
  number: 'AH-2026-000012',
  name: '周**',
  about: 'case-answered',
  dueOn: '2026-11-26',
}
const said = (more: Partial<VisitSaid>): VisitSaid => ({
  outcome: 'met',
  awayUntil: null,
  words: '',
  next: null,
  stances: {},
  votes: {},
  returnVisits: {},
  checks: {},
  patrols: {},
  evidence: {},
  ...more,
})
const deeds = (open: readonly DoorItem[], one: VisitSaid) =>
  visitDeeds({ id: home, open }, one, { newId, today: '2026-11-26' })

test('somebody who was met and asked about nothing leaves one knock', () => {
  expect(deeds([lock(target), owed], said({})).map(({ action }) => action)).toEqual(['doorVisit.record'])
})

test('a list made for a vote alone counts every knock and asks nobody what they think of it', () => {
  const asked = { ...lock(target), voteOnly: true } as DoorItem
  const stance = (outcome: 'met' | 'nobody') =>
    deeds([asked], said({ outcome })).map(({ action, input }) => [
      action,
      'stance' in input ? input.stance : '',
    ])
  for (const outcome of ['met', 'nobody'] as const)
    expect(stance(outcome)).toEqual([
      ['doorVisit.record', ''],
      ['driveVisit.record', null],
    ])
})

test('nobody at home is a knock in vain for everything open there, and takes back nothing that was said', () => {
  const done = deeds([lock(target), lock(other, 'agrees'), owed], said({ outcome: 'nobody' }))
  expect(done.map(({ action, input }) => [action, 'stance' in input ? input.stance : undefined])).toEqual([
    ['doorVisit.record', undefined],
    ['driveVisit.record', 'unmet'],
    ['driveVisit.record', null],
    ['case.returnVisit', undefined],
  ])
  expect(done[3]!.input).toMatchObject({ reached: false, way: 'door' })
})

test('each thing that was answered has its own deed; a home with two locks votes once', () => {
  const done = deeds(
    [lock(target), lock(other), owed],
    said({
      words: ' 等车位画好就拆 ',
      stances: { [target]: 'conditional' },
      votes: { [ballot]: { choice: 'yes', proxy: false } },
      returnVisits: { [matter]: { solved: true, satisfaction: 'basically' } },
    }),
  )
  expect(done.map(({ action }) => action)).toEqual([
    'doorVisit.record',
    'driveVisit.record',
    'case.returnVisit',
    'ballot.vote',
  ])
  expect(done[1]!.input).toMatchObject({ targetId: target, stance: 'conditional', words: '等车位画好就拆' })
  expect(done[3]!.input).toMatchObject({ dwellingId: home, way: 'door', votedOn: '2026-11-26' })
})

test('a place and a promise can be looked at though nobody opens; what was not looked at stays due', () => {
  const seen = said({ outcome: 'nobody', checks: { [check]: 'kept' }, patrols: { [place]: 'back' } })
  expect(deeds([promise, cleared], seen).map(({ action }) => action)).toEqual([
    'doorVisit.record',
    'commitment.check',
    'lock.patrol',
  ])
  expect(deeds([promise, cleared], said({ outcome: 'nobody' }))).toHaveLength(1)
})

test('the picture that was agreed for a promise travels with the check, and with no other', () => {
  const other = { ...promise, checkId: newId() }
  const checks = { [check]: 'broken', [other.checkId]: 'kept' } as const
  const done = deeds([promise, other], said({ checks, evidence: { [check]: 'QUJD' } }))
  const images = done.flatMap(({ action, input }) => (action === 'commitment.check' ? [input.image] : []))
  expect(images).toEqual(['QUJD', null])
})

test('two things of one drive ask for its vote once, by what is voted on', () => {
  const open = [target, other].map((one) => ({ ...lock(one), topic: '划车位' }))
  expect(ballotsAt({ open })).toEqual([{ ballotId: ballot, topic: '划车位' }])
})

test('whom a message never reached is told at the door; a neighbour who opens is not the person', () => {
  const tried = (outcome: VisitSaid['outcome']) =>
    deeds([untold], said({ outcome })).find(({ action }) => action === 'reach.try')?.input
  expect(tried('met')).toMatchObject({ step: 'knock', reached: true })
  expect(tried('telephone')).toMatchObject({ step: 'call', reached: true })
  expect(tried('otherAnswered')).toMatchObject({ step: 'knock', reached: false })
  expect(tried('nobody')).toMatchObject({ step: 'knock', reached: false })
  expect(tried('needsVisit')).toBeUndefined()
})

test('solved without a word on satisfaction is only half an answer', () => {
  expect(unfinished({ open: [owed] }, said({ returnVisits: { [matter]: { solved: true } } }))).toEqual([
    matter,
  ])
  expect(unfinished({ open: [owed] }, said({}))).toEqual([])
})

test('whatever is said, the server understands every deed, and no two have the same id', () => {
  const forms = {
    'doorVisit.record': recordDoorVisit.input,
    'driveVisit.record': recordDriveVisit.input,
    'ballot.vote': castVote.input,
    'case.returnVisit': returnVisit.input,
    'commitment.check': checkCommitment.input,
    'lock.patrol': recordPatrol.input,
    'reach.try': tryReach.input,
  }
  const anything = fc.record({
    outcome: fc.constantFrom(...doorOutcomes),
    awayUntil: fc.constantFrom(null, '2026-12-24'),
    words: fc.string({ maxLength: 1000 }),
    next: fc.constantFrom(null, {
      on: '2026-12-01',
      part: 'evening',
      phoneFirst: true,
      who: 'other',
    } as const),
    stances: fc.record({ [target]: fc.option(fc.constantFrom(...stances), { nil: undefined }) }),
    votes: fc.record({
      [ballot]: fc.option(
        fc.record({ choice: fc.constantFrom('yes', 'no', 'abstain'), proxy: fc.boolean() }),
        {
          nil: undefined,
        },
      ),
    }),
    returnVisits: fc.record({
      [matter]: fc.option(fc.record({ solved: fc.boolean(), satisfaction: fc.constant('not' as const) }), {
        nil: undefined,
      }),
    }),
    checks: fc.constantFrom({}, { [check]: 'broken' }),
    patrols: fc.constantFrom({}, { [place]: 'unseen' }),
    evidence: fc.constantFrom({}, { [check]: 'A'.repeat(100) }),
  }) as fc.Arbitrary<VisitSaid>
  fc.assert(
    fc.property(anything, (one) => {
      const done = deeds([lock(target), lock(other, 'agrees'), owed, promise, cleared, untold], one)
      for (const { action, input } of done) expect(forms[action].safeParse(input).error).toBeUndefined()
      const ids = done.map(({ input }) =>
        'visitId' in input
          ? input.visitId
          : 'voteId' in input
            ? input.voteId
            : 'tryId' in input
              ? input.tryId
              : input.checkId + ('found' in input),
      )
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})
