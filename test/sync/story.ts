import * as fc from 'fast-check'
import { DOORS, GRIDS, PHONES, WORKERS } from './office.ts'

/**
 * What can happen to one request on its way. `lost`: it never arrives. `replyLost`: it is carried out and nobody hears of it. `cut`: the answer
 * comes back with something missing. `portal`: a hotel's sign-in page answers instead. `twice`: a proxy delivers it two times. `deskMeanwhile`,
 * `moveMeanwhile`: something changes in the office right after it. `recordMeanwhile`: the worker records something while the app waits.
 * `slowReply`: the answer is on its way for so long that another tab does several things meanwhile; `slowThenLost`: and then it is lost.
 */
export const mishaps = [
  'none',
  'lost',
  'replyLost',
  'cut',
  'portal',
  'twice',
  'deskMeanwhile',
  'moveMeanwhile',
  'recordMeanwhile',
  'slowReply',
  'slowThenLost',
] as const
export type Mishap = (typeof mishaps)[number]

/** One thing that happens in a story. Plain data, so that a failed story shrinks and can be told again. */
export type Event =
  | {
      readonly kind: 'record'
      readonly phone: number
      readonly door: number
      readonly decision: boolean
      readonly burst: number
    }
  | {
      readonly kind: 'meet'
      readonly phone: number
      readonly mishaps: readonly Mishap[]
      readonly secondTab: readonly Mishap[] | null
    }
  | {
      readonly kind: 'killed'
      readonly phone: number
      readonly mishaps: readonly Mishap[]
      readonly calls: number
      readonly after: boolean
    }
  /** An old request arrives once more, next week. */
  | { readonly kind: 'late'; readonly nth: number }
  | { readonly kind: 'evict'; readonly phone: number }
  | { readonly kind: 'setAside'; readonly phone: number }
  | { readonly kind: 'upgrade'; readonly phone: number }
  /** The phone's clock is wrong from now on. */
  | { readonly kind: 'skew'; readonly phone: number; readonly years: number }
  | { readonly kind: 'edit' | 'remove' | 'restore'; readonly door: number }
  | { readonly kind: 'move'; readonly worker: number; readonly grid: number }
  | { readonly kind: 'revoke'; readonly phone: number }
  | { readonly kind: 'restart' }

const phone = fc.nat(PHONES - 1)
const door = fc.nat(DOORS - 1)
const way = fc.array(
  fc.oneof(
    { arbitrary: fc.constant<Mishap>('none'), weight: 3 },
    { arbitrary: fc.constantFrom(...mishaps), weight: 2 },
  ),
  { maxLength: 6 },
)
const kind = <K extends string>(name: K) => fc.constant(name)

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: kind('record'),
      phone,
      door,
      decision: fc.boolean(),
      burst: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 8, arbitrary: fc.record({ kind: kind('meet'), phone, mishaps: way, secondTab: fc.option(way) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: kind('killed'),
      phone,
      mishaps: way,
      calls: fc.nat(6),
      after: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind('late'), nth: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('edit' as const, 'remove' as const, 'restore' as const),
      door,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind('move'), worker: fc.nat(WORKERS - 1), grid: fc.nat(GRIDS - 1) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('setAside'), phone }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('upgrade'), phone }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kind('skew'), phone, years: fc.integer({ min: -10, max: 10 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('restart') }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('evict'), phone }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('revoke'), phone }) },
)

/** Stories of all lengths up to a long week; without `size: 'max'` most would be over after six events. */
export const stories = (longest: number) => fc.array(event, { size: 'max', maxLength: longest })
