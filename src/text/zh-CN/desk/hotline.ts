import type { openStates } from '../../../domain/cases/case-states.ts'
import type { HotlineStanding } from '../../../domain/cases/hotline-deeds.ts'

/** 12345 工单答复: orders of the hotline and the sheets that go back. */
export const hotlineScreenWords = {
  title: '12345 工单答复',
  intro:
    '从“导入”拖进来的 12345 工单, 办完以后在这里导出答复: 还是对方的表格样式, 填好办理结果、回复内容、办结时间、是否解决、是否满意。',
  which: '看哪些工单',
  standings: { ready: '可以答复', waiting: '还不能答复', sent: '已答复' } satisfies Record<
    HotlineStanding,
    string
  >,
  period: '哪几天收到的',
  from: '从哪天收到',
  to: '到哪天',
  chooseAll: '全选这 {n} 件',
  chooseFirst: '请先勾选工单',
  export: '导出 {n} 件的答复',
  made: '答复表做好了, 正在下载; 这些工单记为已答复。',
  number: '工单编号',
  matter: '办件',
  noMatter: '没有办件',
  noMatterWhy: '没有登记成办件',
  seen: '收到',
  due: '期限',
  late: '已超期',
  standing: '现在怎样',
  waits: {
    reported: '还没有受理',
    accepted: '还没有交给人办',
    handling: '还在办',
    paused: '暂停中',
    onBooks: '挂账, 等复查',
    resulted: '结果等核查',
    checked: '等回访居民后办结',
  } satisfies Record<(typeof openStates)[number], string>,
  sentAt: '{at} 已答复',
  endedAnew: '答复以后又重新办过, 请再答复',
  changedAt: '{at} 对方改过工单',
  empties: {
    ready: '没有等着答复的工单。办结一件, 这里就会出现一件。',
    waiting: '没有在办的 12345 工单。',
    sent: '还没有答复过工单。',
  } satisfies Record<HotlineStanding, string>,
  exports: '导出过的答复',
  exportOf: '{n} 件',
  again: '再下载',
} as const
