import type { CaseKind } from './kind.ts'

type Line = readonly [
  code: string,
  path: string,
  duty: CaseKind['duty'],
  limit: readonly [number, CaseKind['unit']],
  listItem: string,
  rest?: Partial<Pick<CaseKind, 'urgent' | 'needsCheck' | 'procedureCode'>>,
]

const WEEK = [5, 'workingDay'] as const
const HARD = [15, 'day'] as const
const DAY = [24, 'hour'] as const
const URGENT = [2, 'hour'] as const
const SOON = [3, 'workingDay'] as const

/**
 * What a community begins with; edited in settings. Limits: 2 h danger, 24 h water, power, gas and heat, 5 working days
 * ordinary, 15 days hard (domain study I3). "notOurs" names who is responsible: a community must not be handed the lead on
 * what is only its duty to assist (北京接诉即办条例 art. 17).
 */
const LINES: readonly Line[] = [
  [
    'water-account',
    '水务/供排水/自来水立户',
    'assist',
    HARD,
    '协助居民向供水公司办理',
    { procedureCode: 'water-account' },
  ],
  ['water-cut', '水务/供排水/停水与水质', 'assist', DAY, '协助联系供水公司'],
  ['drain-blocked', '水务/供排水/下水道堵塞', 'assist', DAY, '协助联系管护单位'],
  ['heating', '供热/采暖/家里不热', 'assist', DAY, '协助联系供热公司'],
  ['gas-smell', '公共安全/燃气安全/闻到燃气味', 'assist', URGENT, '立即联系燃气公司', { urgent: true }],
  ['power-cut', '供电/用电/停电', 'assist', DAY, '协助联系供电公司'],
  ['fire-passage', '公共安全/消防安全/通道占用', 'lead', SOON, '楼道清理, 安全巡查'],
  ['ebike-charging', '公共安全/消防安全/电动车上楼充电', 'lead', SOON, '安全巡查, 劝导'],
  ['danger', '公共安全/突发险情/有人身危险', 'lead', URGENT, '先期处置, 立即上报', { urgent: true }],
  ['corridor-scrap', '城市管理/市容环境/楼道堆物', 'lead', WEEK, '楼道清理'],
  ['rubbish', '城市管理/市容环境/垃圾清运不及时', 'lead', SOON, '环境卫生'],
  ['illegal-building', '城市管理/违法建设/私搭乱建', 'notOurs', WEEK, '城市管理综合执法部门'],
  ['street-vendor', '城市管理/街面秩序/占道经营', 'notOurs', WEEK, '城市管理综合执法部门'],
  ['lighting', '城市管理/公用设施/路灯不亮', 'assist', WEEK, '协助联系路灯管理单位'],
  ['parking-lock', '住房城乡建设/停车管理/私装地锁', 'lead', HARD, '居民自治, 议事协商'],
  ['parking-place', '住房城乡建设/停车管理/车位纠纷', 'lead', HARD, '居民自治, 议事协商'],
  ['property-company', '住房城乡建设/物业管理/对物业不满意', 'assist', WEEK, '指导协调物业服务'],
  ['no-property', '住房城乡建设/物业管理/没有物业没人管', 'lead', HARD, '老旧小区自治'],
  ['roof-leak', '住房城乡建设/房屋修缮/屋顶漏水', 'assist', HARD, '协助申请维修资金'],
  ['lift', '住房城乡建设/电梯/电梯故障', 'assist', DAY, '协助联系维保单位'],
  ['noise', '生态环境/噪声/邻里噪声', 'lead', WEEK, '矛盾纠纷调解'],
  ['smell', '生态环境/气味/异味扰民', 'lead', WEEK, '矛盾纠纷调解'],
  ['building-noise', '生态环境/噪声/施工噪声', 'notOurs', SOON, '生态环境或城管部门'],
  ['neighbours', '矛盾纠纷/邻里/邻里纠纷', 'lead', HARD, '人民调解'],
  ['family', '矛盾纠纷/家庭/家庭纠纷', 'lead', HARD, '人民调解', { needsCheck: false }],
  ['pets', '矛盾纠纷/邻里/养犬扰民', 'assist', WEEK, '协助公安部门'],
  [
    'allowance-old',
    '民政/老人/高龄津贴',
    'assist',
    WEEK,
    '协助申请',
    { procedureCode: 'old-age-allowance', needsCheck: false },
  ],
  ['low-income', '民政/救助/低保与临时救助', 'assist', WEEK, '协助申请与入户'],
  ['old-alone', '民政/老人/独居老人要人帮', 'lead', SOON, '走访探望'],
  ['disabled', '残联/残疾人/残疾人服务', 'assist', WEEK, '协助申请'],
  ['medical-insurance', '社会保障/医保/医保缴费', 'assist', WEEK, '协助办理', { needsCheck: false }],
  ['jobs', '社会保障/就业/找工作', 'assist', WEEK, '就业信息', { needsCheck: false }],
  ['vaccination', '卫生健康/接种/接种疫苗', 'assist', SOON, '组织接种'],
  ['epidemic', '卫生健康/防疫/防疫求助', 'lead', DAY, '应急服务', { urgent: true }],
  ['certificate', '社区服务/证明/开具证明', 'lead', SOON, '出具居住情况说明', { needsCheck: false }],
  ['hukou', '公安/户籍/户口办理', 'notOurs', WEEK, '公安派出所', { needsCheck: false }],
  ['theft', '公安/治安/被盗被骗', 'notOurs', DAY, '公安派出所, 请拨 110', { needsCheck: false }],
  ['volunteer', '社区服务/志愿/找志愿者帮忙', 'lead', SOON, '志愿服务'],
  [
    'personal-data',
    '社区服务/个人信息/查阅更正删除',
    'lead',
    [15, 'workingDay'],
    '个人信息保护法第四十五至四十七条',
    { needsCheck: false },
  ],
  ['suggestion', '社区服务/建议/意见建议', 'lead', WEEK, '议事协商', { needsCheck: false }],
  ['other', '社区服务/其他/其他', 'lead', WEEK, '社区服务'],
]

export const shippedKinds: readonly CaseKind[] = LINES.map(
  ([code, path, duty, [amount, unit], listItem, rest]) => {
    const [level1 = '', level2 = '', level3 = ''] = path.split('/')
    return {
      code,
      path: [level1, level2, level3],
      duty,
      listItem,
      amount,
      unit,
      urgent: false,
      needsCheck: true,
      procedureCode: null,
      ...rest,
    }
  },
)
