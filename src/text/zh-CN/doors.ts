import type { doorActions } from '../../domain/doors/actions.ts'
import type { CorrectionState, SeenKind } from '../../domain/doors/correction.ts'
import type { KeptState } from '../../domain/doors/kept.ts'
import type { doorRefusals } from '../../domain/doors/refusals.ts'
import type { DayPart, DoorOutcome, NextVisit } from '../../domain/doors/visit.ts'

type Deeds = Record<(typeof doorActions)[number]['name'], string>
type Noes = Record<(typeof doorRefusals)[number], string>

export const doorWords = {
  actions: {
    'doorVisit.record': '记一次上门',
    'correction.record': '记一条现场更正',
    'correction.confirm': '采用这条更正',
    'correction.dismiss': '不采用这条更正',
    'correction.reopen': '重新核对这条更正',
    'device.enrol': '启用手机',
    'device.revoke': '停用手机',
    'device.wiped': '手机已清空',
    'sendPass.give': '领取手机的上传凭证',
    'kept.retry': '照原样补记',
    'kept.putAside': '放下不记',
    'kept.read': '查看内容',
    'outboxFile.take': '收下手机记录文件',
  } satisfies Deeds,
  refusals: {
    'device-taken': '这个手机编号是别人的, 请在手机上退出后重新启用。',
    'device-revoked-already': '这部手机已经停用了。',
    'correction-nobody-there': '这个人现在没有登记住在这里, 不用再办搬走; 这条请点“不采用”。',
    'correction-not-traced': '这一条是怎么改的没有记下来, 请到居民或房屋的变更记录里撤回。',
    'correction-no-such-phone': '登记里没有这个号码, 不用再删; 这条请点“不采用”。',
    'correction-flag-as-said': '登记里已经是这样了; 这条请点“不采用”。',
    'deed-not-possible': '照现在的登记还是办不了: {why}。',
    'kept-unreadable': '这条记录打不开, 没有可以补记的内容; 请问一问记录的人, 再点“放下不记”。',
    'kept-photo-missing': '照片还没有从手机传上来, 传到以后会自动补记。',
  } satisfies Noes,
  states: { toCheck: '待核对', takenOver: '已采用', notTaken: '不采用' } satisfies Record<
    CorrectionState,
    string
  >,
  keptStates: { waiting: '待处理', carriedOut: '已补记', putAside: '已放下' } satisfies Record<
    KeptState,
    string
  >,
  seen: {
    movedIn: '新搬来',
    movedOut: '搬走了',
    newPhone: '新电话',
    deadPhone: '号码不对了',
    name: '姓名不对',
    flag: '情况有变',
    area: '面积不对',
    occupancy: '住没住人不对',
  } satisfies Record<SeenKind, string>,
  outcomes: {
    met: '见到',
    nobody: '没人',
    neighbourSaysEmpty: '邻居证实空置',
    otherAnswered: '他人代答',
    refused: '拒绝',
    away: '外出',
    moved: '搬走',
    noSuchAddress: '地址不存在',
    telephone: '电话答复',
    needsVisit: '需上门',
  } satisfies Record<DoorOutcome, string>,
  whoGoes: { self: '还是本人去', other: '换同事去' } satisfies Record<NextVisit['who'], string>,
  dayParts: {
    morning: '上午',
    noon: '中午',
    afternoon: '下午',
    evening: '晚上',
  } satisfies Record<DayPart, string>,
} as const
