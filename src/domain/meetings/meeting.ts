import { z } from 'zod'
import { decision, workflow } from '../kit/action.ts'
import { day, type Day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'

/** 议事会: planned 筹备 → announced 已公告 → held 已召开 → concluded 已形成决议; cancelled 取消. */
const course = workflow('planned', 'announced', 'held', 'concluded', 'cancelled')
export const meetingStates = course.states
export type MeetingState = (typeof meetingStates)[number]

export const meetingKinds = ['residents', 'households', 'representatives', 'deliberation'] as const
/** 居民会议 (全体成年居民, 户代表, 居民小组代表), 议事协商会. */
export type MeetingKind = (typeof meetingKinds)[number]

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Plans a meeting with its topics; they are public and name nobody. */
export const planMeeting = decision(
  'meeting.plan',
  z.object({
    meetingId: id,
    driveId: id.nullable().default(null),
    kind: z.enum(meetingKinds),
    title: z.string().trim().min(1).max(60),
    onDay: day,
    atTime: time,
    place: z.string().trim().min(1).max(60),
    /** How many may take part: adults, households or representatives. */
    eligible: z.number().int().min(1).max(100_000),
    compoundIds: z.array(id).max(50).default([]),
    topics: z
      .array(z.object({ topicId: id, words: z.string().trim().min(1).max(200) }))
      .min(1)
      .max(10),
  }),
)

/** 公告: the topics are posted up and put on the public page; from then on they are fixed. */
export const announceMeeting = course.step(
  'meeting.announce',
  { from: ['planned'], to: 'announced' },
  z.object({ meetingId: id }),
)

export const cancelMeeting = course.step(
  'meeting.cancel',
  { from: ['planned', 'announced'], to: 'cancelled' },
  z.object({ meetingId: id }),
)

/**
 * It took place: who led it, who wrote, how many came. May be written again until the result stands; never before the day that was
 * announced: the sign-in list is written at the meeting, and whoever is early has a wrong day on the notice.
 */
export const holdMeeting = course.step(
  'meeting.hold',
  { from: ['announced', 'held'], to: 'held' },
  z.object({
    meetingId: id,
    present: z.number().int().min(0).max(100_000),
    chair: z.string().trim().min(1).max(40),
    recorder: z.string().trim().min(1).max(40),
  }),
)

/** 发言: what was said, and by whom. Sealed. */
export const addOpinion = course.step(
  'opinion.add',
  { from: ['held'] },
  z.object({
    opinionId: id,
    meetingId: id,
    topicId: id.nullable().default(null),
    speaker: z.string().trim().max(40).default(''),
    words: z.string().trim().min(1).max(1000),
  }),
)

const hands = z.number().int().min(0).max(100_000)

/** 举手表决 on one topic, as it was counted; counted again, the last count stands and the first stays in the books' history. */
export const countHands = course.step(
  'meeting.count',
  { from: ['held'] },
  z.object({ meetingId: id, topicId: id, yes: hands, no: hands, abstain: hands }),
)

/** 形成决议: what was decided, in words. Nothing about the count changes afterwards. */
export const concludeMeeting = course.step(
  'meeting.conclude',
  { from: ['held'], to: 'concluded' },
  z.object({ meetingId: id, conclusion: z.string().trim().min(1).max(2000) }),
)

/** Has its day not come yet? On the day itself the hour does not matter. */
export function isBeforeItsDay({ onDay }: { readonly onDay: Day }, today: Day): boolean {
  return today < onDay
}

/** 公布结果 on the public page: counts and what follows, no names. Once; to say it otherwise, the notice is taken down first. */
export const publishMeeting = course.step(
  'meeting.publish',
  { from: ['concluded'] },
  z.object({ meetingId: id, announcementId: id, words: z.string().trim().min(1).max(600) }),
)
