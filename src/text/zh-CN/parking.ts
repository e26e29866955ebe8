import type { parkingActions } from '../../domain/parking/actions.ts'
import type { AllotmentRule } from '../../domain/parking/allotment.ts'
import type {
  AllotmentState,
  ApplicantLeaving,
  Eligibility,
  NeedFlag,
} from '../../domain/parking/allotting.ts'
import type { FaultCode, WarningCode } from '../../domain/parking/plan-check.ts'
import type { SpaceKind } from '../../domain/parking/plan-drawing.ts'
import type { PlanState } from '../../domain/parking/plan.ts'
import type { parkingRefusals } from '../../domain/parking/refusals.ts'
import type { RowWay } from '../../domain/parking/space-shape.ts'

type Deeds = Record<(typeof parkingActions)[number]['name'], string>
type Noes = Record<(typeof parkingRefusals)[number], string>

export const parkingWords = {
  actions: {
    'parkingNorms.write': '改车位尺寸标准',
    'parkingPlan.begin': '画新的车位图',
    'parkingPlan.save': '保存这一版',
    'parkingPlan.settle': '定稿',
    'parkingPlan.reopen': '退回修改',
    'parkingPlan.publish': '公开车位图',
    'groundPicture.add': '放底图',
    'allotment.announce': '发起车位分配',
    'allotment.apply': '登记报名',
    'allotment.leave': '去掉报名',
    'allotment.freeze': '定名单',
    'allotment.draw': '抽签',
    'allotment.object': '登记异议',
    'allotment.answer': '答复异议',
    'allotment.finish': '结果确定',
    'allotment.annul': '作废',
  } satisfies Deeds,
  refusals: {
    'plan-changed-meanwhile': '别人刚存了第 {version} 版。请重新打开看看, 您画的还在这个页面上。',
    'plan-has-faults': '图上还有 {n} 处问题, 改好才能定稿。',
    'plan-empty': '图上还没有车位。',
    'plan-unknown': '找不到这张车位图。',
    'ground-not-picture': '底图要用照片或截图 (JPG, PNG)。PDF 图纸请先打开、截图, 再放上来。',
    'plan-not-settled': '车位图还没有定稿, 先定稿再分配。',
    'allotment-days-wrong': '日期不对: 报名截止不能早于今天, 取种子的日子不能早于报名截止。',
    'allotment-space-unknown': '图上没有 {number} 号共有车位。',
    'applicant-twice': '这户已经报过名了。',
    'applicant-elsewhere': '这套房不在这个小区。',
    'applicant-left-already': '这条报名已经去掉了。',
    'allotment-nobody': '还没有一户报名。',
    'allotment-still-applying': '公告说报名到 {on} 为止, 到那天才能定名单。',
    'allotment-seed-known': '取种子的日子 {on} 已经过了, 现在定名单别人会不信。请作废, 重新发起。',
    'allotment-seed-early': '公告说 {on} 才有种子, 到那天再抽。',
    'objection-answered-already': '这条异议已经答复了。',
    'allotment-term-running': '异议期到 {on} 才结束。',
    'allotment-objections-open': '还有 {n} 条异议没有答复。',
    'allotment-objection-upheld': '有异议成立, 这次结果不能确定; 请作废后重新来。',
  } satisfies Noes,
  planStates: { draft: '在画', settled: '已定稿', published: '已公开' } satisfies Record<PlanState, string>,
  kinds: { common: '业主共有', road: '公共道路', owned: '业主专有' } satisfies Record<SpaceKind, string>,
  faults: {
    outside: '出了场地边界',
    overlaps: '和 {other} 重叠',
    fireLane: '压着消防车道',
    noNumber: '没有编号',
    numberTwice: '编号和别的重复',
  } satisfies Record<FaultCode, string>,
  warnings: {
    narrow: '宽度不到 {least} 米',
    short: '长度不到 {least} 米',
    accessibleNarrow: '无障碍车位连轮椅通道不到 {least} 米宽',
    laneNarrow: '消防车道不到 {least} 米宽',
  } satisfies Record<WarningCode, string>,
  ways: { across: '垂直', slanted: '斜列 60°', along: '平行 (一辆接一辆)' } satisfies Record<RowWay, string>,
  rules: {
    lottery: '摇号: 全凭抽签',
    turns: '轮候: 用过次数少的在前, 一样的抽签',
    needFirst: '困难优先: 要无障碍车位的在前, 其他抽签',
  } satisfies Record<AllotmentRule, string>,
  allotmentStates: {
    open: '报名中',
    listed: '名单已定',
    drawn: '已抽签, 异议期',
    final: '已确定',
    annulled: '已作废',
  } satisfies Record<AllotmentState, string>,
  eligibilities: {
    owner: '业主',
    tenant: '租户, 业主同意',
    publicTenant: '公房承租人',
    other: '其他, 按公布的条件',
  } satisfies Record<Eligibility, string>,
  needs: { disabled: '残疾', elderly: '高龄', ill: '重病行动不便' } satisfies Record<NeedFlag, string>,
  leaving: {
    withdrew: '自愿退出',
    notEligible: '不符合条件',
    listedTwice: '重复报名',
  } satisfies Record<ApplicantLeaving, string>,
} as const
