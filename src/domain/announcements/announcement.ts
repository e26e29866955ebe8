import { z } from 'zod'
import { decision, workflow } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'

/** 公示: published 公示中 → withdrawn 已撤下. */
const course = workflow('published', 'withdrawn')
export const announcementStates = course.states
export type AnnouncementState = (typeof announcementStates)[number]

export const announcementKinds = [
  'notice',
  'meeting',
  'meetingResult',
  'parkingPlan',
  'parkingList',
  'parkingDraw',
  'voteResult',
] as const
/** 通知, 议事会预告, 议事结果, 车位规划, 报名名单, 抽签结果, 表决结果. */
export type AnnouncementKind = (typeof announcementKinds)[number]

const line = z.string().trim().max(600)

/** What everybody may read: never a name or a telephone of a resident; homes by their number only. */
export const announcementBody = z.object({
  paragraphs: z.array(line.min(1)).max(30),
  table: z
    .object({ head: z.array(line).min(1).max(8), rows: z.array(z.array(line).max(8)).max(2000) })
    .nullable()
    .default(null),
  /** The frozen list and the seed of a draw: with these two anybody reckons the result again (docs/allotment.md). */
  proof: z
    .object({ list: z.string().max(100_000), seed: z.string().max(200) })
    .nullable()
    .default(null),
})
export type AnnouncementBody = z.infer<typeof announcementBody>

/** Puts a notice on the community's public page, until a day or until it is withdrawn. */
export const publishAnnouncement = decision(
  'announcement.publish',
  z.object({
    announcementId: id,
    kind: z.enum(announcementKinds),
    title: z.string().trim().min(1).max(80),
    body: announcementBody,
    untilOn: day.nullable().default(null),
    /** What it is about: a meeting, an allotment. */
    aboutId: id.nullable().default(null),
  }),
)

/** Takes down all that stands on the board about something that holds no more: an allotment that was annulled. */
export const withdrawAllAbout = decision('announcement.withdrawAbout', z.object({ aboutId: id }))

export const withdrawAnnouncement = course.step(
  'announcement.withdraw',
  { from: ['published'], to: 'withdrawn' },
  z.object({ announcementId: id }),
)
