import { accountId, areaId } from './community.ts'
import { idOf } from './ids.ts'

/** One deed of the story between the communities and the offices they ask, done so many hours before now. */
export interface AgencyStep {
  readonly ago: number
  readonly by: string
  readonly at: 'community' | 'neighbour'
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
  readonly key: string
}

/** The same office stands in each community's own directory. */
export const unit = (key: string) => idOf('organisation', key)
export const neighbourUnit = (key: string) => idOf('organisation', 'neighbour', key)
const taskId = (key: string) => idOf('task', key)
const caseOf = (key: string) => idOf('case', key)

const report = (key: string, kindCode: string, title: string, words: string) => ({
  caseId: caseOf(key),
  source: 'telephone',
  kindCode,
  title,
  words,
})

function matter(
  key: string,
  where: Pick<AgencyStep, 'at' | 'by'>,
  ago: number,
  what: Readonly<Record<string, unknown>>,
): readonly AgencyStep[] {
  const caseId = caseOf(key)
  return [
    { ...where, ago, action: 'case.report', input: what, key },
    { ...where, ago, action: 'case.accept', input: { caseId, duty: 'assist' }, key },
    { ...where, ago, action: 'case.assign', input: { caseId, holderId: accountId(where.by) }, key },
  ]
}

const send = (
  key: string,
  ago: number,
  where: Pick<AgencyStep, 'at' | 'by'>,
  input: Readonly<Record<string, unknown>>,
): AgencyStep => ({
  ...where,
  ago,
  action: 'agencyTask.send',
  input: { taskId: taskId(key), amount: 3, unit: 'workingDay', showPlace: true, ...input },
  key,
})

const ours = { at: 'community', by: 'wanglei' } as const
const theirs = { at: 'neighbour', by: 'haoyun' } as const
const byWater = { ...ours, by: 'shuisi' } as const

/** Tasks in several states, for one office in two communities: sent, under way with more time asked, answered, overdue, returned. */
export const agencySteps: readonly AgencyStep[] = [
  {
    ago: 400,
    by: 'zhaoshuji',
    at: 'community',
    action: 'dispatch.import',
    key: 'catalogue',
    input: {
      rows: [
        ['heating', 'assist', '协助联系供热公司', ['heat']],
        ['water-cut', 'assist', '协助联系供水公司', ['water']],
        ['drain-blocked', 'assist', '协助联系管护单位', ['water']],
        ['illegal-building', 'notOurs', '城市管理综合执法部门', ['cityManagement']],
        ['pets', 'assist', '协助公安部门', ['police']],
        ['parking-lock', 'lead', '居民自治, 议事协商', ['cityManagement', 'police']],
      ].map(([kindCode, duty, listItem, units]) => ({
        entryId: idOf('dispatch', String(kindCode)),
        kindCode,
        duty,
        listItem,
        unitIds: (units as string[]).map(unit),
      })),
    },
  },
  ...matter(
    'pressure',
    ours,
    100,
    report('pressure', 'water-cut', '六楼水压太低', '早晚没有水, 洗衣机都转不了。'),
  ),
  send('pressure', 98, ours, {
    caseId: caseOf('pressure'),
    organisationId: unit('water'),
    ask: '纺织厂家属院三号楼二单元早晚水压太低, 请派人检查加压泵。',
    amount: 10,
  }),
  {
    ...byWater,
    ago: 80,
    action: 'agencyTask.accept',
    input: { taskId: taskId('pressure') },
    key: 'pressure',
  },
  {
    ...byWater,
    ago: 4,
    action: 'agencyTask.askExtension',
    input: {
      taskId: taskId('pressure'),
      extensionId: idOf('extension', 'pressure'),
      amount: 3,
      unit: 'workingDay',
      reason: '加压泵的配件要从厂家调, 三天后到。',
    },
    key: 'pressure',
  },
  ...matter('burst', ours, 290, report('burst', 'water-cut', '院里水管漏水', '西门边上一直冒水。')),
  send('burst', 289, ours, {
    caseId: caseOf('burst'),
    organisationId: unit('water'),
    ask: '林苑小区西门边地面冒水, 请抢修。',
    amount: 24,
    unit: 'hour',
  }),
  { ...byWater, ago: 280, action: 'agencyTask.accept', input: { taskId: taskId('burst') }, key: 'burst' },
  {
    ...byWater,
    ago: 275,
    action: 'agencyTask.answer',
    input: {
      taskId: taskId('burst'),
      result: 'done',
      text: '管道已更换, 恢复供水。',
      number: '抢修 2216 号',
    },
    key: 'burst',
  },
  ...matter(
    'radiator',
    ours,
    60,
    report('radiator', 'heating', '一单元整个不热', '一单元从一楼到六楼都不热。'),
  ),
  send('radiator', 58, ours, {
    caseId: caseOf('radiator'),
    organisationId: unit('heat'),
    ask: '安和小区一号楼一单元暖气整体不热, 请上门检查。',
    amount: 24,
    unit: 'hour',
  }),
  ...matter('shed', ours, 120, report('shed', 'other', '楼后搭了个棚子', '楼后面有人搭了个彩钢棚, 挡光。')),
  send('shed', 110, ours, {
    caseId: caseOf('shed'),
    organisationId: unit('cityManagement'),
    ask: '安和小区二号楼后有人搭彩钢棚, 请查处。',
  }),
  ...matter(
    'neighbourWater',
    theirs,
    30,
    report('neighbourWater', 'water-cut', '楼里停水', '从昨天晚上就没有水。'),
  ),
  send('neighbourWater', 28, theirs, {
    caseId: caseOf('neighbourWater'),
    organisationId: neighbourUnit('water'),
    ask: '北苑小区五号楼停水, 请查明原因并告知恢复时间。',
    amount: 24,
    unit: 'hour',
  }),
  ...matter(
    'neighbourMeter',
    theirs,
    6,
    report('neighbourMeter', 'water-cut', '水表不走字', '水表坏了, 想换一块。'),
  ),
  send('neighbourMeter', 5, theirs, {
    caseId: caseOf('neighbourMeter'),
    organisationId: neighbourUnit('water'),
    ask: '北苑小区二号楼一单元 301 水表不走字, 请更换。',
    amount: 5,
  }),
]

const lockWhistle = idOf('whistle', 'locks')
const lockStep = (ago: number, action: string, input: object, key = 'whistle'): AgencyStep => ({
  ...ours,
  ago,
  action,
  key,
  input: { whistleId: lockWhistle, ...input },
})

/** 吹哨: the parking locks were looked at together. `at` is the moment of so many hours before now. */
export function whistleSteps(at: (ago: number) => string): readonly AgencyStep[] {
  const [city, police] = [unit('cityManagement'), unit('police')]
  return [
    lockStep(72, 'whistle.blow', {
      caseId: idOf('case', 'locks'),
      meetAt: at(50),
      place: '纺织厂家属院南门',
      purpose: '南门公共车位装了私锁, 请一起看现场, 定怎么通知、怎么拆。',
      unitIds: [city, police],
    }),
    lockStep(49, 'whistle.arrive', { organisationId: city, arrivedAt: at(49.9), who: '中队马队长' }),
    lockStep(
      48.5,
      'whistle.arrive',
      { organisationId: police, arrivedAt: at(49.3), who: '社区民警小高' },
      'whistle/police',
    ),
    lockStep(48, 'whistle.settle', {
      decided: '先入户通知, 限期自拆; 到期不拆的, 两家一起到场。',
      done: '量了南门六个车位, 当场劝一户自己拆了锁。',
    }),
    lockStep(26, 'whistle.rateUnit', { organisationId: city, rating: 'good', words: '按时到, 带了法规页。' }),
    lockStep(
      26,
      'whistle.rateUnit',
      { organisationId: police, rating: 'fair', words: '晚到了一会儿。' },
      'whistle/police',
    ),
    lockStep(25, 'whistle.rateCall', {
      organisationId: city,
      rating: 'good',
      words: '几家一起去, 省得居民跑几趟。',
    }),
  ]
}

/** The second community's own directory. */
export const neighbourDirectory = [{ key: 'water', name: '演示市自来水公司', kind: 'utility' }] as const

/** Whom an account answers for, in which community. */
export const agencyRoles = [
  { login: 'shuisi', area: areaId('community'), organisation: unit('water') },
  { login: 'shuisi', area: areaId('neighbour'), organisation: neighbourUnit('water') },
] as const
