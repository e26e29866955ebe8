import { mediationHead, parties, signs } from './paper-kinds-mediation-file.ts'
import { dayIfAny, list, listIfAny, moment, text, textIfAny } from './paper-kinds-tag.ts'

const kind = { basis: '', receiver: '', copies: 1, sealed: false } as const

/** 人民调解调查记录 */
export const mediationInquiry = {
  ...kind,
  code: 'mediation-inquiry',
  name: '人民调解调查记录',
  tags: {
    ...mediationHead,
    at: moment('调查时间', '调查的时间'),
    place: text('调查地点', '调查的地点'),
    cause: text('案由', '案由'),
    asked: text('被调查人', '问的是谁'),
    mediators: text('调查人', '调查人'),
    words: text('调查内容', '问了什么，答了什么，可以分段'),
  },
} as const

/** 人民调解记录, in the order of the ministry's form. */
export const mediationSession = {
  ...kind,
  code: 'mediation-session',
  name: '人民调解记录',
  tags: {
    ...mediationHead,
    number: text('次数', '第几次调解'),
    at: moment('调解时间', '调解的时间'),
    place: text('调解地点', '调解的地点'),
    cause: text('案由', '案由'),
    present: text('到场当事人', '到场的当事人'),
    participants: textIfAny('参加人', '不是当事人、调解员和记录人的'),
    mediators: text('调解员', '调解员'),
    statements: list('陈述', '各方怎么说', {
      name: text('陈述人', '谁'),
      words: text('陈述内容', '说了什么'),
    }),
    checking: textIfAny('核对情况', '核对了什么'),
    proposals: textIfAny('调解方案', '提了什么方案'),
    result: text('调解结果', '达成什么，或者为什么没有'),
    otherWays: textIfAny('其他途径', '告知的其他途径'),
    partySigns: signs.party,
    participantSigns: signs.participant,
    mediatorSigns: signs.mediator,
  },
} as const

/** 人民调解协议书 */
export const mediationAgreement = {
  ...kind,
  code: 'mediation-agreement',
  name: '人民调解协议书',
  tags: {
    ...mediationHead,
    parties,
    facts: text('纠纷主要事实', '纠纷的主要事实'),
    issues: textIfAny('争议事项', '争议事项'),
    responsibility: textIfAny('各方责任', '各方当事人的责任'),
    clauses: list('协议内容', '一条一行', { words: text('协议条款', '谁、哪天前、做什么、怎么做') }),
    others: textIfAny('其他约定', '其他约定'),
    copies: text('份数', '一共几份'),
    mediators: text('调解员', '调解员'),
    effectiveOn: dayIfAny('生效日期', '生效的日子'),
    partySigns: signs.party,
    mediatorSigns: signs.mediator,
    hash: textIfAny('内容校验', '内容的核验码，社区可以用它核对一份协议书'),
  },
} as const

/** 人民调解口头协议登记表 */
export const mediationOral = {
  ...kind,
  code: 'mediation-oral',
  name: '人民调解口头协议登记表',
  tags: {
    ...mediationHead,
    parties,
    facts: text('纠纷主要事实', '纠纷的主要事实'),
    issues: textIfAny('争议事项', '争议事项'),
    clauses: list('协议内容', '一条一行', { words: text('协议条款', '谁、哪天前、做什么、怎么做') }),
    mediators: text('调解员', '调解员'),
    effectiveOn: dayIfAny('生效日期', '达成的日子'),
    mediatorSigns: signs.mediator,
  },
} as const

/** 终止调解告知书 */
export const mediationTermination = {
  ...kind,
  code: 'mediation-termination',
  name: '终止调解告知书',
  tags: {
    ...mediationHead,
    partyNames: text('双方当事人', '当事人姓名'),
    cause: text('案由', '案由'),
    reason: text('终止原因', '为什么终止'),
    otherWays: text('其他途径', '可以走的其他途径'),
    mediators: text('调解员', '调解员'),
    on: dayIfAny('终止日期', '终止的日子'),
  },
} as const

/** 文书送达回证 */
export const mediationReceipt = {
  ...kind,
  code: 'mediation-receipt',
  name: '文书送达回证',
  tags: {
    ...mediationHead,
    cause: text('案由', '案由'),
    paper: text('送达文书', '送的是什么'),
    deliveries: listIfAny('送达', '送给了谁', {
      name: text('受送达人', '受送达人'),
      on: dayIfAny('送达日期', '送达的日子'),
    }),
    mediators: text('送达人', '送达人'),
  },
} as const

/** 人民调解回访记录 */
export const mediationVisit = {
  ...kind,
  code: 'mediation-visit',
  name: '人民调解回访记录',
  tags: {
    ...mediationHead,
    name: text('被回访人', '回访的是谁'),
    cause: text('案由', '案由'),
    on: dayIfAny('回访日期', '回访的日子'),
    performed: text('履行情况', '履行了哪些'),
    satisfaction: text('满意程度', '满意、基本满意、不满意'),
    court: textIfAny('诉讼情况', '有没有打官司'),
    relapse: textIfAny('复发苗头', '有没有反复或者激化的苗头'),
    measures: textIfAny('采取措施', '采取了什么措施'),
    visitor: text('回访人', '回访人'),
  },
} as const

/** 司法确认申请书 */
export const mediationConfirmation = {
  ...kind,
  code: 'mediation-confirmation',
  name: '司法确认申请书',
  tags: {
    ...mediationHead,
    parties,
    court: textIfAny('法院', '向哪个人民法院申请'),
    cause: text('案由', '案由'),
    effectiveOn: dayIfAny('生效日期', '协议生效的日子'),
    until: dayIfAny('申请期限', '最晚哪天申请'),
    clauses: list('协议内容', '一条一行', { words: text('协议条款', '协议的每一条') }),
  },
} as const

/** 人民调解结案报告 */
export const mediationClosing = {
  ...kind,
  code: 'mediation-closing',
  name: '人民调解结案报告',
  tags: {
    ...mediationHead,
    parties,
    source: text('案件来源', '案件来源'),
    registeredOn: dayIfAny('受理日期', '受理的日子'),
    closedOn: dayIfAny('结案日期', '结案的日子'),
    method: text('化解方式', '人民调解或者其他'),
    facts: text('纠纷简要情况', '纠纷简要情况'),
    course: text('调解经过', '调解的经过'),
    result: text('调解结果', '调解的结果'),
    mediators: text('调解员', '调解员'),
  },
} as const
