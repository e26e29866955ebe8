import type { Stance, VisitOutcome } from '../src/domain/drives/stance.ts'
import { compoundId, homes } from './homes.ts'
import { idOf } from './ids.ts'
import { people } from './people.ts'

/** 安和小区地锁整治: a drive in mid-course, over the sixty homes of one compound and grid. */
export const LOCK_DRIVE = idOf('drive', 'anhe-locks')

interface WorldVisit {
  readonly outcome: VisitOutcome
  readonly stance: Stance | null
  readonly words: string
  /** Days before today. */
  readonly ago: number
}

interface WorldTarget {
  readonly id: string
  readonly dwellingId: string
  readonly kind: 'home' | 'thing'
  readonly label: string
  readonly visits: readonly WorldVisit[]
  /** Days from today; `null`: no day yet. */
  readonly next: number | null
}

/** The sixty homes of the compound. */
export const doors = homes.filter((home) => home.compoundId === compoundId('anhe'))
const lived = new Set(people.map(({ homeId }) => homeId))

/** What happened at a door, by turns, so that every stance is seen. */
const courses: readonly (readonly WorldVisit[])[] = [
  [
    { outcome: 'nobody', stance: null, words: '', ago: 12 },
    { outcome: 'met', stance: 'hesitates', words: '担心拆了以后没地方停, 要和儿子商量。', ago: 5 },
  ],
  [{ outcome: 'met', stance: 'agrees', words: '早就该拆了。', ago: 9 }],
  [
    { outcome: 'met', stance: 'against', words: '说锁是花钱装的, 要有个说法。', ago: 11 },
    { outcome: 'telephone', stance: 'conditional', words: '能保证先来先停就同意。', ago: 3 },
  ],
  [],
  [{ outcome: 'nobody', stance: 'unmet', words: '', ago: 8 }],
  [{ outcome: 'otherAnswered', stance: 'notOwner', words: '租住, 业主在外地, 已留电话。', ago: 7 }],
  [{ outcome: 'refused', stance: 'against', words: '', ago: 6 }],
  [],
]

/** 24 of the homes have a lock; the others are asked what they think of it. */
const LOCKS = 24

export const driveTargets: readonly WorldTarget[] = doors.map(({ id }, at) => {
  const visits = lived.has(id)
    ? courses[at % courses.length]!
    : [{ outcome: 'neighbourSaysEmpty' as const, stance: 'unmet' as const, words: '', ago: 10 }]
  const settled = visits.at(-1)?.stance === 'agrees'
  return {
    id: idOf('drive target', id),
    dwellingId: id,
    kind: at < LOCKS ? 'thing' : 'home',
    label: at < LOCKS ? `${at < 12 ? '东侧' : '西侧'}${(at % 12) + 1}号位` : '',
    visits,
    next: settled ? null : at % 9 === 0 ? 1 : 0,
  }
})
