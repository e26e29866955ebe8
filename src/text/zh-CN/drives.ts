import type { driveActions } from '../../domain/drives/actions.ts'
import type { LeavingReason, NoticeKind, Serving, TargetKind } from '../../domain/drives/drive.ts'
import type { driveRefusals } from '../../domain/drives/refusals.ts'
import type { Stance, VisitOutcome } from '../../domain/drives/stance.ts'
import type { Choice } from '../../domain/drives/tally.ts'
import type { VoteWay } from '../../domain/drives/vote.ts'

type Deeds = Record<(typeof driveActions)[number]['name'], string>
type Noes = Record<(typeof driveRefusals)[number], string>

export const driveWords = {
  actions: {
    'drive.open': '开始入户动员',
    'drive.close': '结束动员',
    'driveTarget.plan': '安排走访日子',
    'driveTarget.locate': '对上房屋',
    'driveTarget.leave': '从名单中去掉',
    'driveVisit.record': '记一次入户',
    'driveNotice.serve': '登记送达',
    'ballot.open': '开始业主表决',
    'ballot.vote': '登记一票',
    'ballot.close': '结束表决并封存',
  } satisfies Deeds,
  refusals: {
    'drive-empty': '名单里一户也没有, 请先选小区或者填名单。',
    'drive-too-long': '名单有 {n} 个, 一次动员最多 {most} 个。请缩小范围, 分几次来做。',
    'drive-closed': '这次动员已经结束了。',
    'target-home-unknown': '没有这套房屋, 请重新选一下。',
    'target-left-already': '这一条已经从名单中去掉了。',
    'ballot-roll-wrong': '表决名册不对: 有的房屋写了两遍, 或者没有面积。',
    'ballot-not-on-roll': '这套房不在表决名册里。',
    'vote-cast-already': '这户已经投过票了。只有口头的票可以改成书面票, 书面票不能再改。',
  } satisfies Noes,
  kinds: { home: '按户', person: '按人', thing: '按物' } satisfies Record<TargetKind, string>,
  states: { open: '进行中', closed: '已结束' },
  stances: {
    agrees: '同意',
    conditional: '有条件同意',
    hesitates: '犹豫',
    against: '反对',
    unmet: '见不到',
    notOwner: '非业主',
    removed: '已自拆',
  } satisfies Record<Stance, string>,
  outcomes: {
    met: '见到本人',
    nobody: '家里没人',
    neighbourSaysEmpty: '邻居证实空置',
    otherAnswered: '他人代答',
    refused: '拒绝',
    away: '外出',
    moved: '搬走了',
    noSuchAddress: '地址不存在',
    telephone: '电话答复',
  } satisfies Record<VisitOutcome, string>,
  leaving: {
    notInScope: '不在范围',
    notThere: '查无此处',
    listedTwice: '重复登记',
    movedAway: '已搬走',
    other: '其他',
  } satisfies Record<LeavingReason, string>,
  notices: { information: '告知书', removalTerm: '限期自拆通知' } satisfies Record<NoticeKind, string>,
  servings: {
    handed: '当面签收',
    posted: '张贴',
    left: '留置, 有见证人',
    message: '短信或微信',
  } satisfies Record<Serving, string>,
  choices: { yes: '同意', no: '反对', abstain: '弃权' } satisfies Record<Choice, string>,
  ways: { door: '入户', paper: '书面', meeting: '会上' } satisfies Record<VoteWay, string>,
} as const
