import type { lockActions } from '../../domain/locks/actions.ts'
import type { ActionDayState, LockResult, UnitRole } from '../../domain/locks/action-day.ts'
import type {
  LockServing,
  LockState,
  PatrolFinding,
  PictureTag,
  PostponingReason,
} from '../../domain/locks/lock.ts'
import type { lockRefusals } from '../../domain/locks/refusals.ts'

type Deeds = Record<(typeof lockActions)[number]['name'], string>
type Noes = Record<(typeof lockRefusals)[number], string>

export const lockWords = {
  actions: {
    'lock.enter': '登记地锁',
    'lock.notify': '通知限期自拆',
    'lock.notifyMany': '一起通知限期自拆',
    'lock.ownRemoval': '自己拆了',
    'lock.postpone': '暂缓',
    'lock.patrol': '记一次巡查',
    'lock.planPatrol': '改下次巡查日期',
    'lockPicture.add': '加照片',
    'lockPicture.remove': '去掉照片',
    'keptProperty.take': '登记保管物品',
    'keptProperty.handBack': '物品领回',
    'actionDay.plan': '安排联合行动',
    'actionDay.change': '改时间地点',
    'actionDay.invite': '邀请单位',
    'actionDay.addLocks': '加地锁到清单',
    'actionDay.came': '登记到场',
    'actionDay.result': '登记结果',
    'actionDay.finish': '行动结束',
    'actionDay.cancel': '取消行动',
    'patrolRhythm.write': '改巡查节奏',
  } satisfies Deeds,
  refusals: {
    'lock-pictures-too-many': '一个地锁最多放 {most} 张照片, 请先去掉几张。',
    'lock-picture-removed-already': '这张照片已经去掉了。',
    'property-handed-back-already': '这件物品已经领回了。',
    'lock-unknown': '清单里有的地锁找不到了, 请重新选。',
  } satisfies Noes,
  states: {
    listed: '在册',
    notified: '已通知',
    postponed: '暂缓',
    selfRemoved: '已自拆',
    jointlyRemoved: '联合拆除',
  } satisfies Record<LockState, string>,
  reasons: {
    carOnIt: '车停在上面',
    ownerAway: '业主不在',
    claimsRight: '说车位有使用权, 要核实',
    unsafe: '现场不安全',
    other: '其他',
  } satisfies Record<PostponingReason, string>,
  servings: {
    handed: '当面签收',
    posted: '张贴',
    left: '留置, 有见证人',
    message: '短信或微信',
  } satisfies Record<LockServing, string>,
  findings: { gone: '没有再装', back: '又装上了', unseen: '没看到' } satisfies Record<PatrolFinding, string>,
  tags: { before: '整治前', after: '整治后', back: '反弹' } satisfies Record<PictureTag, string>,
  dayStates: { planned: '已安排', held: '已完成', cancelled: '已取消' } satisfies Record<
    ActionDayState,
    string
  >,
  roles: {
    lead: '牵头',
    remove: '拆除清运',
    order: '维持秩序',
    traffic: '疏导车辆',
    explain: '解释劝导',
    record: '拍照登记',
    witness: '见证',
  } satisfies Record<UnitRole, string>,
  results: {
    removed: '已拆除',
    foundRemoved: '到场时已自拆',
    postponed: '暂缓',
    notFound: '没找到',
  } satisfies Record<LockResult, string>,
} as const
