import { addDays, dayOf } from '../src/domain/kit/dates.ts'
import { emptyDrawing, type PlanDrawing, type Point } from '../src/domain/parking/plan-drawing.ts'
import { withLane, withRow } from '../src/domain/parking/plan-edit.ts'
import { compoundId, homes } from './homes.ts'
import { idOf } from './ids.ts'

type Deed = readonly [action: string, input: unknown, key: string, madeAt?: string]

const PLAN = idOf('parking plan', 'anhe')
const ALLOTMENT = idOf('allotment', 'anhe')
let made = 0
const newId = () => idOf('space', (made += 1))

/** 现状: sixteen places along the east, narrow and in each other's way. */
function before(): PlanDrawing {
  const ground = emptyDrawing(64, 42)
  const row = { from: [3, 6] as Point, to: [61, 6] as Point, way: 'across', width: 2.3, length: 5 } as const
  return withRow(ground, { ...row, count: 16 }, { kind: 'common', accessible: false, prefix: '' }, newId)
}

/** 整治后: a fire lane kept free, two rows in common of which two are accessible, one row on the road outside. */
function after(): PlanDrawing {
  const common = { kind: 'common', accessible: false, prefix: '' } as const
  const size = { way: 'across', width: 2.5, length: 5.3 } as const
  let plan: PlanDrawing = emptyDrawing(64, 42)
  plan = withLane(plan, {
    id: newId(),
    line: [
      [0, 20],
      [64, 20],
    ],
    width: 4,
  })
  plan = withRow(plan, { ...size, from: [12, 5], to: [62, 5], count: 18 }, common, newId)
  const wide = { ...size, width: 3.6, from: [3, 5] as Point, to: [11, 5] as Point, count: 2 }
  plan = withRow(plan, wide, { ...common, accessible: true }, newId)
  plan = withRow(plan, { ...size, from: [12, 30], to: [62, 30], count: 14 }, common, newId)
  const street = {
    from: [3, 39] as Point,
    to: [61, 39] as Point,
    way: 'along',
    width: 2.4,
    length: 6,
    count: 8,
  } as const
  return withRow(plan, street, { kind: 'road', accessible: false, prefix: 'L' }, newId)
}

const applying = homes.filter((home) => home.compoundId === compoundId('anhe')).slice(3, 33)

/** The plan of 安和小区 is public; homes are applying for its spaces. */
export function parkingDeeds(now: string): readonly Deed[] {
  const today = dayOf(now)
  const plan = { planId: PLAN }
  return [
    [
      'parkingPlan.begin',
      { ...plan, compoundId: compoundId('anhe'), name: '整治方案', widthM: 64, heightM: 42 },
      'anhe',
    ],
    ['parkingPlan.save', { ...plan, base: 0, drawing: before(), isBefore: true }, 'anhe/1'],
    ['parkingPlan.save', { ...plan, base: 1, drawing: after() }, 'anhe/2'],
    ['parkingPlan.settle', plan, 'anhe'],
    ['parkingPlan.publish', plan, 'anhe'],
    [
      'allotment.announce',
      {
        allotmentId: ALLOTMENT,
        planId: PLAN,
        title: '安和小区车位分配',
        rule: 'needFirst',
        seedHow: '抽签当天晚上的福彩3D开奖号',
        seedOn: addDays(today, 7),
        applyUntil: addDays(today, 6),
      },
      'anhe',
    ],
    ...applying.map(({ id }, at): Deed => [
      'allotment.apply',
      {
        applicantId: idOf('applicant', id),
        allotmentId: ALLOTMENT,
        dwellingId: id,
        eligibility: at % 6 === 5 ? 'tenant' : 'owner',
        turns: at % 3 === 0 ? 1 : 0,
        need: at === 4 ? 'disabled' : at === 17 ? 'elderly' : null,
      },
      id,
    ]),
  ]
}
