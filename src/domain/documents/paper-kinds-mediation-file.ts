import { dayIfAny, list, listIfAny, moment, signsOf, text, textIfAny } from './paper-kinds-tag.ts'

/** What every paper of a mediation carries. Its letterhead is the mediation committee's (人民调解委员会). */
export const mediationHead = {
  serial: text('卷宗号', '卷宗编号，如“（2026）兴康人调字第3号”，由系统按年连续编'),
  committee: text('调解组织', '人民调解委员会全称'),
} as const

/** 当事人 as the forms of the ministry list them. */
export const parties = list('当事人', '每一方当事人', {
  side: text('地位', '申请人或被申请人'),
  name: text('姓名', '姓名或单位名称'),
  sex: textIfAny('性别', '性别'),
  nation: textIfAny('民族', '民族'),
  age: textIfAny('年龄', '年龄'),
  occupation: textIfAny('职业', '职业或职务，单位的法定代表人'),
  phone: textIfAny('联系方式', '联系方式'),
  address: textIfAny('住址', '单位或住址'),
})

/** Where the signatures stand that were taken on the screen or scanned. */
export const signs = {
  party: signsOf('当事人签名', '当事人在屏幕上签的，或者扫描的'),
  participant: signsOf('参加人签名', '参加人在屏幕上签的，或者扫描的'),
  mediator: signsOf('调解员签名', '调解员在屏幕上签的，或者扫描的'),
} as const

const kind = { basis: '', receiver: '', copies: 1, sealed: false } as const

/** 人民调解申请书 */
export const mediationApplication = {
  ...kind,
  code: 'mediation-application',
  name: '人民调解申请书',
  tags: {
    ...mediationHead,
    parties,
    facts: text('纠纷简要情况', '什么事，怎么起的，可以分段'),
    requests: text('申请事项', '要求什么，一条一行'),
    appliedOn: dayIfAny('申请日期', '申请的日子'),
  },
} as const

/** 人民调解受理登记表 */
export const mediationAcceptance = {
  ...kind,
  code: 'mediation-acceptance',
  name: '人民调解受理登记表',
  tags: {
    ...mediationHead,
    parties,
    disputeType: text('纠纷类型', '纠纷类型'),
    source: text('案件来源', '当事人申请、主动调解，或者哪里移送、委托'),
    people: textIfAny('涉及人数', '涉及人数'),
    cause: text('案由', '案由'),
    facts: text('纠纷简要情况', '纠纷简要情况'),
    mediators: text('调解员', '调解员姓名'),
    registeredOn: dayIfAny('受理日期', '受理的日子'),
  },
} as const

/** 人民调解权利义务告知书 */
export const mediationRights = {
  ...kind,
  code: 'mediation-rights',
  name: '人民调解权利义务告知书',
  tags: {
    ...mediationHead,
    partyName: text('当事人姓名', '告知谁'),
    mediators: text('调解员', '调解员姓名'),
    answer: text('当事人意见', '愿不愿意调解，接不接受调解员，公开还是不公开'),
    toldOn: dayIfAny('告知日期', '告知的日子'),
    partySigns: signs.party,
  },
} as const

/** 当事人身份核对表: which paper was seen of whom. */
export const mediationIdentity = {
  ...kind,
  code: 'mediation-identity',
  name: '当事人身份核对表',
  tags: {
    ...mediationHead,
    identities: list('身份', '每一方当事人', {
      name: text('姓名', '姓名或单位名称'),
      document: text('证件', '看的是什么证件'),
      number: textIfAny('证件号码', '证件号码'),
      on: dayIfAny('核对日期', '核对的日子'),
    }),
    mediators: text('核对人', '核对人'),
  },
} as const

/** 授权委托书 */
export const mediationProxy = {
  ...kind,
  code: 'mediation-proxy',
  name: '授权委托书',
  tags: {
    ...mediationHead,
    partyName: text('委托人', '委托人'),
    proxyName: text('受托人', '受托人'),
    relation: textIfAny('与委托人关系', '与委托人的关系'),
    number: textIfAny('受托人证件号码', '受托人的证件号码'),
    scope: text('委托权限', '一般代理，或者特别授权'),
    cause: text('案由', '案由'),
    on: dayIfAny('委托日期', '委托的日子'),
  },
} as const

/** 人民调解卷宗封面 */
export const mediationCover = {
  ...kind,
  code: 'mediation-cover',
  name: '人民调解卷宗封面',
  tags: {
    ...mediationHead,
    cause: text('案由', '案由'),
    partyNames: text('双方当事人', '当事人姓名'),
    mediators: text('调解员', '调解员姓名'),
    disputeType: text('纠纷类型', '纠纷类型'),
    registeredOn: dayIfAny('受理日期', '受理的日子'),
    closedOn: dayIfAny('结案日期', '结案的日子'),
    result: textIfAny('结果', '达成协议，或者终止'),
    filer: textIfAny('立卷人', '立卷人'),
    archivedOn: dayIfAny('立卷日期', '立卷的日子'),
    retention: textIfAny('保管期限', '保管期限'),
  },
} as const

/** 卷内目录 */
export const mediationIndex = {
  ...kind,
  code: 'mediation-index',
  name: '卷内目录',
  tags: {
    ...mediationHead,
    entries: listIfAny('文书', '卷里的每一份', {
      title: text('文书名称', '文书名称'),
      state: text('有无', '有、缺，或者不是必须'),
      page: textIfAny('页次', '在卷里的页'),
    }),
  },
} as const

/** 卷宗情况说明, as archives call it 卷内备考表 */
export const mediationBack = {
  ...kind,
  code: 'mediation-back',
  name: '卷内备考表',
  tags: {
    ...mediationHead,
    note: textIfAny('卷内情况说明', '卷内情况说明'),
    pages: textIfAny('页数', '本卷共几页'),
    filer: textIfAny('立卷人', '立卷人'),
    archivedOn: dayIfAny('立卷日期', '立卷的日子'),
    printedAt: moment('打印时间', '打印的时间'),
  },
} as const

/** 封底: the last leaf of the volume, which the ministry's list of a file asks for */
export const mediationBackCover = {
  ...kind,
  code: 'mediation-back-cover',
  name: '卷宗封底',
  tags: {
    ...mediationHead,
    filer: textIfAny('立卷人', '立卷人'),
    archivedOn: dayIfAny('立卷日期', '立卷的日子'),
  },
} as const
