import type { driveActions } from '../../domain/drives/actions.ts'
import type { LeavingReason, NoticeKind, Serving, TargetKind } from '../../domain/drives/drive.ts'
import type { driveRefusals } from '../../domain/drives/refusals.ts'
import type { Stance, VisitOutcome } from '../../domain/drives/stance.ts'
import type { Choice } from '../../domain/drives/tally.ts'
import type { OwnedSource } from '../../domain/drives/owned.ts'
import type { ThresholdCode } from '../../domain/drives/threshold.ts'
import type { CorrectionReason, VoteWay } from '../../domain/drives/vote.ts'

type Deeds = Record<(typeof driveActions)[number]['name'], string>
type Noes = Record<(typeof driveRefusals)[number], string>

export const driveWords = {
  actions: {
    'drive.open': '开始入户动员',
    'drive.close': '结束动员',
    'driveTarget.plan': '安排走访日子',
    'driveTarget.locate': '对上房屋',
    'driveTarget.locateAll': '再对一次房屋',
    'driveTarget.leave': '从名单中去掉',
    'driveTarget.restore': '放回名单',
    'driveVisit.record': '记一次入户',
    'driveNotice.serve': '登记送达',
    'driveNotice.serveMany': '登记一批送达',
    'ballot.open': '开始业主表决',
    'ballot.announce': '补记公告日期',
    'ballot.vote': '登记一票',
    'ballot.correct': '更正一票',
    'ballot.close': '结束表决并封存',
    'ballot.publish': '公示结果',
    'scan.add': '附上扫描件',
    'scan.remove': '去掉扫描件',
    'owned.write': '登记面积和业主',
    'threshold.write': '改表决门槛',
  } satisfies Deeds,
  refusals: {
    'drive-empty': '名单里一户也没有, 请先选小区或者填名单。',
    'drive-too-long': '名单有 {n} 个, 一次动员最多 {most} 个。请缩小范围, 分几次来做。',
    'drive-closed': '这次动员已经结束了。',
    'target-home-unknown': '没有这套房屋, 请重新选一下。',
    'target-left-already': '这一条已经从名单中去掉了。',
    'target-not-left': '这一条就在名单里。',
    'target-leaving-unexplained': '原因选“其他”的, 请写一句为什么。',
    'ballot-roll-empty': '选的小区里没有房屋。',
    'ballot-area-missing': '还有 {homes} 套房没有面积, 不能开始。请先补上, 或者做成走访名单去问。',
    'ballot-too-long': '一次表决最多 {most} 套房, 请分小区或分期来做。',
    'ballot-not-on-roll': '这套房不在表决名册里。',
    'ballot-announced-ahead': '公告日期还没到, 请写实际贴出的那天。',
    'ballot-not-open': '这次表决已经结束了, 不用再去问。',
    'vote-cast-already':
      '这户已经投过票了。只有口头的票可以改成书面票, 书面票不能再改; 登错了请用“更正一票”。',
    'vote-corrected-already': '这一票已经更正过了, 请更正最后那一条。',
    'vote-unknown': '没有找到这一票, 请刷新一下。',
    'ballot-proxy-unproven':
      '有 {n} 票是代投的, 还没有附上委托书, 不能结束。请在那一票里附上委托书的照片, 或者更正。',
    'ballot-published': '结果已经用 {serial} 公示过了。写错了的话, 先把那张公告作废, 再重新公示。',
    'scans-too-many': '最多附 {most} 张。',
    'owned-source-missing': '请写明是从哪里知道的。',
    'owner-unnamed': '请写上业主的姓名或者单位名称。',
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
  thresholds: { ordinary: '一般事项', special: '特别事项' } satisfies Record<ThresholdCode, string>,
  correcting: {
    wrongHome: '登错了户',
    wrongChoice: '登错了意见',
    notSigned: '没有签字',
    other: '其他',
  } satisfies Record<CorrectionReason, string>,
  sources: {
    register: '不动产登记',
    survey: '测绘',
    contract: '买卖合同',
    said: '业主自报',
  } satisfies Record<OwnedSource, string>,
  /** 表决结果公告, on paper and on the public page. */
  result: {
    draft: '样稿，公示后才有编号',
    participating: '参与表决（占全部）',
    yes: '同意（占参与）',
    no: '反对（占参与）',
    abstain: '弃权（占参与）',
    carried: '结果：表决通过。',
    failed: '结果：表决没有通过。',
    failedQuorum: '结果：表决没有通过（参与的面积或者人数不够）。',
    byArea: '面积（平方米）',
    areaShare: '占面积',
    byHeads: '表决人',
    headsShare: '占人数',
    boardTitle: '业主表决结果：{topic}',
    boardTopic: '表决事项：{topic}',
    boardDays:
      '表决自{from}起，至{until}止。名册共 {homes} 套房，专有部分面积 {area} 平方米，表决人 {heads} 个（一个业主有几套房的算一个）。',
    boardRule: '{matter}：{rule}。依据{basis}。',
    boardSerial: '公告编号：{serial}，盖章的公告贴在楼道口。',
    boardSeal: '表决清单的封存校验码（SHA-256）：{seal}',
    boardRight:
      '业主可以到居民委员会查阅表决票和表决清单；认为决定侵害自己合法权益的，可以依照民法典第二百八十条请求人民法院撤销。',
  },
} as const
