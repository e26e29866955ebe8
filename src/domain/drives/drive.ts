import { z } from 'zod'
import { decision, fact, workflow } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { driveCut, TARGETS_AT_MOST } from './drive-cut.ts'
import { stances, visitOutcomes } from './stance.ts'

/** 入户动员: open 进行中 → closed 已结束. */
const course = workflow('open', 'closed')
export const driveStates = course.states
export type DriveState = (typeof driveStates)[number]

export const targetKinds = ['home', 'person', 'thing'] as const
export type TargetKind = (typeof targetKinds)[number]

export const leavingReasons = ['notInScope', 'notThere', 'listedTwice', 'movedAway', 'other'] as const
/** Why a target no longer counts: 不在范围, 查无此处, 重复登记, 已搬走, 其他. */
export type LeavingReason = (typeof leavingReasons)[number]

const words = z.string().trim().max(1000).default('')
const visited = {
  outcome: z.enum(visitOutcomes),
  stance: z.enum(stances).nullable().default(null),
  /** What was said. Sealed. */
  words,
}

/** A round of visits that was written in a sheet before the drive began; its day is not known. */
const pastVisit = z.object({ visitId: id, ...visited })

const target = z.object({
  targetId: id,
  kind: z.enum(targetKinds),
  /** Whose door it is; a thing belongs to a home too, where it is known. */
  dwellingId: id.nullable().default(null),
  personId: id.nullable().default(null),
  /** What a thing is called: 东侧1号位. Never a name of somebody. */
  label: z.string().trim().max(60).default(''),
  /** The address as the sheet wrote it, kept where its home is not on the books. Never a name. */
  writtenPlace: z.string().trim().max(120).default(''),
  /** What the list says where it stands, after the visits before. */
  stance: z.enum(stances).nullable().default(null),
  visits: z.array(pastVisit).max(20).default([]),
})
export type DriveTargetInput = z.input<typeof target>

/**
 * Begins a drive with its list, which is then fixed: what is not on it is not counted, and what leaves it leaves with a reason.
 * The list is cut from the registry or given line by line, as a sheet of the office is.
 */
export const openDrive = decision(
  'drive.open',
  z.object({
    driveId: id,
    name: z.string().trim().min(1).max(60),
    cut: driveCut.nullable().default(null),
    targets: z.array(target).max(TARGETS_AT_MOST).default([]),
    /** 表决走访: these doors are asked for their vote from this day on; an earlier list of the same vote ends. */
    vote: z.object({ ballotId: id, on: day }).nullable().default(null),
  }),
)

export const closeDrive = course.step(
  'drive.close',
  { from: ['open'], to: 'closed' },
  z.object({ driveId: id }),
)

/** Refused for `other` without a word: then nobody could say later why the list became shorter. */
export const leaveTarget = decision(
  'driveTarget.leave',
  z.object({
    targetId: id,
    reason: z.enum(leavingReasons),
    /** What is to be said of it. Sealed. */
    words: z.string().trim().max(200).default(''),
  }),
)

/** 放回名单: it was taken off by mistake, or there is reason to go there after all. It counts again. */
export const restoreTarget = decision('driveTarget.restore', z.object({ targetId: id }))

/** How many of a list are dealt with in one go; a longer choice is made part by part. */
export const CHOSEN_AT_MOST = 1000

/** 安排下次走访: the day on which these doors are gone to; `null` takes a day away again. */
export const planVisits = course.step(
  'driveTarget.plan',
  { from: ['open'] },
  z.object({ driveId: id, targetIds: z.array(id).min(1).max(CHOSEN_AT_MOST), on: day.nullable() }),
)

/** Puts a thing to the home it belongs to, once somebody knows; its door is then walked with the others. */
export const locateTarget = decision('driveTarget.locate', z.object({ targetId: id, dwellingId: id }))

/** 再对一次房屋: looks for the homes of all things that have none yet, by what the sheet wrote; homes may have come since. */
export const locateTargets = course.step(
  'driveTarget.locateAll',
  { from: ['open'] },
  z.object({ driveId: id }),
)

/** One knock at one door. It has happened: nothing about it is refused. */
export const recordDriveVisit = fact(
  'driveVisit.record',
  z.object({
    visitId: id,
    targetId: id,
    ...visited,
    /** When somebody goes again. */
    nextOn: day.nullable().default(null),
  }),
)

export const noticeKinds = ['information', 'removalTerm'] as const
/** 告知书 (with counterfoil), 限期自拆通知. */
export type NoticeKind = (typeof noticeKinds)[number]
export const servings = ['handed', 'posted', 'left', 'message'] as const
/** 当面签收, 张贴, 留置 (witnessed), 短信或微信. */
export type Serving = (typeof servings)[number]

/** 登记送达 of one paper at many doors at once: the same kind, the same way, the same term. */
export const serveNotices = decision(
  'driveNotice.serveMany',
  z.object({
    driveId: id,
    targetIds: z.array(id).min(1).max(CHOSEN_AT_MOST),
    kind: z.enum(noticeKinds),
    how: z.enum(servings),
    dueOn: day.nullable().default(null),
  }),
)

export const serveNotice = fact(
  'driveNotice.serve',
  z.object({
    noticeId: id,
    targetId: id,
    kind: z.enum(noticeKinds),
    how: z.enum(servings),
    /** Until when to remove it oneself. */
    dueOn: day.nullable().default(null),
  }),
)
