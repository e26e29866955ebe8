import { z } from 'zod'
import { fact, workflow } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { occupancies } from '../registry/dwelling.ts'
import { flagCodes } from '../registry/flag-words.ts'
import { tenures } from '../registry/person.ts'

/** 现场更正: toCheck 待核对 → takenOver 已采用, notTaken 不采用. */
const course = workflow('toCheck', 'takenOver', 'notTaken')
export const correctionStates = course.states
export type CorrectionState = (typeof correctionStates)[number]

const number = z.string().trim().min(3).max(40)
const name = z.string().trim().min(1).max(60)

/** What was seen at the door that the books should say. Sealed where it is kept. */
export const seen = z.discriminatedUnion('kind', [
  /** 新搬来. */
  z.object({
    kind: z.literal('movedIn'),
    name,
    relation: z.string().trim().max(20).default(''),
    phone: number.nullable().default(null),
    tenure: z.enum(tenures).default('unknown'),
    since: day.nullable().default(null),
  }),
  /** 搬走了. */
  z.object({
    kind: z.literal('movedOut'),
    personId: id,
    on: day,
    wentTo: z.string().trim().max(100).default(''),
  }),
  /** 新电话. */
  z.object({ kind: z.literal('newPhone'), personId: id, number }),
  /** 号码不对了. */
  z.object({ kind: z.literal('deadPhone'), personId: id, number }),
  z.object({ kind: z.literal('name'), personId: id, value: name }),
  /** 独居, 行动不便 …: is so, or is so no longer. */
  z.object({ kind: z.literal('flag'), personId: id, flag: z.enum(flagCodes), holds: z.boolean() }),
  /** Floor area in m². */
  z.object({ kind: z.literal('area'), value: z.number().positive().max(99_999) }),
  z.object({ kind: z.literal('occupancy'), value: z.enum(occupancies) }),
])
export type Seen = z.infer<typeof seen>
export type SeenKind = Seen['kind']

/** Something seen at a door. It is a fact that somebody saw it; whether the books follow is decided at the desk. */
export const recordCorrection = fact(
  'correction.record',
  z.object({
    correctionId: id,
    dwellingId: id,
    seen,
    /** `version` of the record that it was seen on; 0 where there was none. */
    base: z.number().int().min(0).default(0),
  }),
)

/** 采用: the books follow, by their own deeds. */
export const confirmCorrection = course.step(
  'correction.confirm',
  { from: ['toCheck'], to: 'takenOver' },
  z.object({
    correctionId: id,
    /** For somebody who moved in: who of the books it is; `null`: somebody new. */
    personId: id.nullable().default(null),
    /** The household that whoever moved in belongs to; `null`: one of their own. */
    householdId: id.nullable().default(null),
  }),
)

/** 不采用: by the desk; or by whoever noted it, as a mistake. */
export const dismissCorrection = course.step(
  'correction.dismiss',
  { from: ['toCheck'], to: 'notTaken' },
  z.object({ correctionId: id, reason: z.string().trim().min(1).max(200) }),
)

/** 重新核对: what the books followed is taken back, and it is to be checked again, with those that said the same. */
export const reopenCorrection = course.step(
  'correction.reopen',
  { from: ['takenOver', 'notTaken'], to: 'toCheck' },
  z.object({ correctionId: id }),
)

/**
 * Which one place in the books it speaks of; two that speak of the same place with different values contradict each other.
 * `null`: it adds something that can stand beside others (a further resident, a further number).
 */
export function slotOf(dwellingId: string, it: Seen): string | null {
  switch (it.kind) {
    case 'movedIn':
    case 'newPhone':
    case 'deadPhone':
      return null
    case 'movedOut':
      return `${it.personId} home`
    case 'name':
      return `${it.personId} name`
    case 'flag':
      return `${it.personId} flag ${it.flag}`
    case 'area':
    case 'occupancy':
      return `${dwellingId} ${it.kind}`
  }
}
