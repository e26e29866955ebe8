import { LOCK_DRIVE } from './drives.ts'
import { compoundId } from './homes.ts'
import { idOf } from './ids.ts'

const meetingId = idOf('meeting', 'anhe-parking')
const topics = [
  { topicId: idOf('topic', 'clear'), words: '清理公共车位上的地锁' },
  { topicId: idOf('topic', 'strip'), words: '东侧空地划为公共停车位, 提交业主表决' },
]

/** 停车议事会: a past meeting of the compound, step by step. `day` gives a day so many days ago. */
export function meetingDeeds(day: (ago: number) => string): readonly (readonly [string, object])[] {
  const count = (at: 0 | 1, yes: number, no: number, abstain: number) =>
    ['meeting.count', { meetingId, topicId: topics[at]!.topicId, yes, no, abstain }] as const
  const opinion = (n: number, speaker: string, words: string) =>
    ['opinion.add', { opinionId: idOf('opinion', n), meetingId, speaker, words }] as const
  return [
    [
      'meeting.plan',
      {
        meetingId,
        driveId: LOCK_DRIVE,
        kind: 'households',
        title: '安和小区停车议事会',
        onDay: day(6),
        atTime: '19:00',
        place: '社区活动室',
        eligible: 60,
        compoundIds: [compoundId('anhe')],
        topics,
      },
    ],
    ['meeting.announce', { meetingId }],
    ['meeting.hold', { meetingId, present: 43, chair: '赵书记', recorder: '刘敏' }],
    opinion(1, '1号楼的一位老人', '要给行动不便的人留两个车位。'),
    opinion(2, '', '锁拆了以后, 外来的车也会停进来, 要想办法。'),
    count(0, 35, 5, 3),
    count(1, 31, 7, 5),
    [
      'meeting.conclude',
      { meetingId, conclusion: '一、地锁限期自拆, 到期没拆的联合拆除。\n二、东侧空地划车位, 提交业主表决。' },
    ],
    [
      'meeting.publish',
      {
        meetingId,
        announcementId: idOf('announcement', 'anhe-parking'),
        words: '地锁请在期限前自行拆除。东侧空地划车位的业主表决正在进行, 请各位业主到居委会领表决票。',
      },
    ],
  ]
}
