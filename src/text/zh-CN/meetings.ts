import type { meetingActions } from '../../domain/meetings/actions.ts'
import type { MeetingKind, MeetingState } from '../../domain/meetings/meeting.ts'
import type { meetingRefusals } from '../../domain/meetings/refusals.ts'

type Deeds = Record<(typeof meetingActions)[number]['name'], string>
type Noes = Record<(typeof meetingRefusals)[number], string>

export const meetingWords = {
  actions: {
    'meeting.plan': '筹备议事会',
    'meeting.announce': '公告议题',
    'meeting.cancel': '取消会议',
    'meeting.hold': '登记到会',
    'opinion.add': '记一条发言',
    'meeting.count': '登记举手表决',
    'meeting.conclude': '形成决议',
    'meeting.publish': '公布结果',
  } satisfies Deeds,
  refusals: {
    'meeting-known': '这次会议已经登记过了。',
    'meeting-hands-too-many': '举手一共 {hands} 人, 到会只有 {present} 人, 请核对。',
    'meeting-not-quorate': '应到 {eligible} 人, 到会 {present} 人, 没有过半, 不能表决。',
    'meeting-topic-unknown': '这次会议没有这个议题。没有公告过的议题不能表决。',
    'meeting-not-counted': '还有 {n} 个议题没有登记表决。',
    'meeting-present-too-many': '到会 {present} 人, 比应到的 {eligible} 人还多, 请核对。',
    'meeting-before-its-day':
      '会议定在 {onDay}, 到了那天才能登记到会。日期写错了的话, 取消这次会议, 按对的日期重新筹备、公告。',
    'meeting-published': '结果已经在公开页上了。要改的话, 先撤下, 再公布。',
  } satisfies Noes,
  states: {
    planned: '筹备中',
    announced: '已公告',
    held: '已召开',
    concluded: '已形成决议',
    cancelled: '已取消',
  } satisfies Record<MeetingState, string>,
  kinds: {
    residents: '居民会议 (全体成年居民)',
    households: '居民会议 (户代表)',
    representatives: '居民会议 (居民小组代表)',
    deliberation: '议事协商会',
  } satisfies Record<MeetingKind, string>,
  /** On the public page. */
  board: {
    when: '时间: {day} {time}',
    where: '地点: {place}',
    who: '参加: {kind}, 应到 {n} 人',
    topics: '议题:',
    topic: '{no}. {words}',
    only: '没有在这里公告的事项, 会上不表决。有意见可以提前到居委会说。',
    resultTitle: '{title}的结果',
    held: '{day}在{place}召开, 应到 {eligible} 人, 到会 {present} 人。',
    quorate: '到会人数过半, 会议有效。',
    notQuorate: '到会人数没有过半, 没有表决。',
    law: '依据: {source}',
    no: '序号',
    topicHead: '议题',
    yes: '同意',
    against: '反对',
    abstain: '弃权',
    verdict: '结果',
    carried: '通过',
    notCarried: '没有通过',
  },
} as const
