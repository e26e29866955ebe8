import { expect, test } from 'vitest'
import type { DoorItem, DoorRecord } from './field-record.ts'
import { doorAfter, isDoneToday, reasonsAt, reasonsOf, roundOf } from './todays-doors.ts'

const TODAY = '2026-11-26'
const drive = (more: Partial<Extract<DoorItem, { kind: 'drive' }>> = {}): DoorItem => ({
  kind: 'drive',
  targetId: 't',
  driveId: 'd',
  drive: '拆除地锁',
  label: '东侧1号位',
  stance: null,
  attempts: 0,
  nextOn: null,
  ballotId: null,
  ...more,
})
const matter = (more: Partial<Extract<DoorItem, { kind: 'case' }>> = {}): DoorItem => ({
  kind: 'case',
  caseId: 'c',
  number: '安-1',
  title: '自来水立户',
  dueAt: null,
  papers: [],
  returnVisit: false,
  ...more,
})

test.each<[string, DoorItem, readonly string[]]>([
  ['nobody has been met about the lock', drive(), ['unmet']],
  ['a knock in vain without a day for the next', drive({ stance: 'unmet', attempts: 1 }), ['unmet']],
  ['the next visit is tomorrow', drive({ stance: 'unmet', nextOn: '2026-11-27' }), []],
  ['the next visit was yesterday', drive({ stance: 'hesitates', nextOn: '2026-11-25' }), ['nextVisit']],
  ['somebody is against it and no visit is planned', drive({ stance: 'against' }), []],
  ['somebody has agreed', drive({ stance: 'agrees', nextOn: TODAY }), []],
  ['somebody has agreed and not voted', drive({ stance: 'agrees', ballotId: 'b' }), ['vote']],
  ['a vote is open', drive({ stance: 'against', ballotId: 'b' }), ['vote']],
  ['a matter that only waits', matter({ dueAt: '2026-11-27T03:00:00Z' }), []],
  ['a matter due this evening', matter({ dueAt: '2026-11-26T15:59:00Z' }), ['due']],
  ['papers are missing', matter({ papers: ['居住证明'] }), ['papers']],
  ['one of two was photographed', matter({ papers: ['房本', '身份证'], pictured: ['房本'] }), ['papers']],
  ['all were photographed and wait for the desk', matter({ papers: ['房本'], pictured: ['房本'] }), []],
  ['a return visit is owed', matter({ returnVisit: true }), ['returnVisit']],
  [
    'a promise is looked at today',
    { kind: 'commitment', commitmentId: 'm', checkId: 'k', what: '不再锁门', dueOn: TODAY },
    ['commitment'],
  ],
  [
    'a place is looked at tomorrow',
    { kind: 'lockPatrol', lockId: 'l', label: '1号位', dueOn: '2026-11-27' },
    [],
  ],
])('%s', (_, item, reasons) => {
  expect(reasonsOf(item, TODAY)).toEqual(reasons)
})

const door = (id: string, more: Partial<DoorRecord> = {}): DoorRecord => ({
  kind: 'door',
  id,
  version: 1,
  gridId: 'g',
  compoundId: 'c',
  compound: '安和小区',
  buildingId: 'b1',
  building: '1',
  stair: '1',
  floor: Number(id[0]),
  room: id,
  place: null,
  residents: [],
  open: [],
  attempts: [],
  nextOn: null,
  ...more,
})
const knocked = (at: string, outcome: 'nobody' | 'needsVisit' = 'nobody') => [{ at, outcome, by: null }]

test('a door with two open things is one visit with each reason said once', () => {
  const at = door('301', {
    open: [drive(), drive({ targetId: 't2' }), matter({ returnVisit: true })],
    nextOn: TODAY,
  })
  expect(reasonsAt(at, TODAY)).toEqual(['nextVisit', 'unmet', 'returnVisit'])
})

test('a promise or a place that falls due after the knock of the same day is still to be looked at there, and comes back into the round', () => {
  const promise = {
    kind: 'commitment',
    commitmentId: 'm',
    checkId: 'k',
    what: '不再锁门',
    dueOn: TODAY,
  } as const
  const place = { kind: 'lockPatrol', lockId: 'l', label: '1号位', dueOn: TODAY } as const
  const walked = (...open: DoorItem[]) => door('301', { open, attempts: knocked('2026-11-26T02:00:00Z') })
  const todo = (at: DoorRecord) => roundOf([at], TODAY).flatMap(({ todo: left }) => left.map(({ id }) => id))
  for (const [open, reasons] of [
    [[drive(), promise], ['commitment']],
    [
      [place, promise],
      ['lockPatrol', 'commitment'],
    ],
  ] as const) {
    expect(reasonsAt(walked(...open), TODAY)).toEqual(reasons)
    expect(todo(walked(...open))).toEqual(['301'])
    expect(doorAfter([door('201'), walked(...open)], '201', TODAY)?.id).toBe('301')
  }
  const later = { ...promise, dueOn: '2026-11-27' }
  const unseen = { ...promise, triedOn: TODAY }
  for (const item of [later, unseen]) {
    expect(isDoneToday(walked(item), TODAY)).toBe(true)
    expect(todo(walked(item))).toEqual([])
  }
  expect(reasonsAt(door('301', { open: [unseen] }), '2026-11-27')).toEqual(['commitment'])
})

test('a knock just after midnight in China counts for the new day, a call that asks for a visit for none', () => {
  expect(isDoneToday(door('301', { attempts: knocked('2026-11-25T16:01:00Z') }), TODAY)).toBe(true)
  expect(isDoneToday(door('301', { attempts: knocked('2026-11-25T15:59:00Z') }), TODAY)).toBe(false)
  expect(isDoneToday(door('301', { attempts: knocked('2026-11-26T02:00:00Z', 'needsVisit') }), TODAY)).toBe(
    false,
  )
})

test('today holds the doors with something to do, stair by stair; a door that is done stays with its stair', () => {
  const doors = [
    door('201', { open: [drive()] }),
    door('101', { open: [drive()] }),
    door('102'),
    door('301', { open: [drive()], attempts: knocked('2026-11-26T02:00:00Z') }),
    door('103', { stair: '2', open: [matter()] }),
    door('104', { stair: '2', open: [matter({ papers: ['房本'] })] }),
  ]
  const rounds = roundOf(doors, TODAY).map(({ at, todo, done }) => [
    at.stair,
    todo.map(({ room }) => room),
    done.map(({ room }) => room),
  ])
  expect(rounds).toEqual([
    ['1', ['101', '201'], ['301']],
    ['2', ['104'], []],
  ])
})

test('after a door comes the next one on the way; after the last, the one that was passed over; after all, none', () => {
  const doors = ['101', '201', '301', '401'].map((id) => door(id, { open: id === '301' ? [] : [drive()] }))
  expect(doorAfter(doors, '201', TODAY)?.id).toBe('401')
  expect(doorAfter(doors, '401', TODAY)?.id).toBe('101')
  expect(doorAfter(doors.slice(0, 1), '101', TODAY)).toBeUndefined()
})
