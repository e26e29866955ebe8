import type { MediationPage } from '../../src/domain/mediation/file-view.ts'

const PARTIES = ['姓名（名称）', '性别', '民族', '年龄', '职业', '联系方式', '住址']
const SIDES = [
  '申请人张建国男汉族68退休13900000086',
  '被申请人贺老四男汉族57环卫工13800004521',
  '3号楼2单元301',
]
const PARTY_SIGNS = '当事人（签名、盖章或按指印）：'

/**
 * What must stand in each paper, after the forms of the ministry (domain study A6), in the order of the paper. `part`: of whom
 * or of which record. `apart`: a paper of a quarrel that went another way.
 */
export interface MustItems {
  readonly paper: string
  readonly title: string
  readonly items: readonly string[]
  readonly part?: (file: MediationPage) => string | undefined
  readonly apart?: true
}

const recordOf = (kind: string) => (file: MediationPage) => file.records.find((one) => one.kind === kind)?.id
const firstSession = (file: MediationPage) =>
  file.records.find((one) => one.kind === 'session' && one.number === 1)?.id
const neighbour = (file: MediationPage) => file.parties.find(({ name }) => name === '张建国')?.id

export const mustItems: readonly MustItems[] = [
  {
    paper: 'cover',
    title: '人民调解卷宗',
    items: [
      '案由楼道堆放废品',
      '当事人张建国、贺老四',
      '调解员王社工',
      '纠纷类型邻里',
      '受理日期2026年11月23日',
      '结案日期2026年11月23日',
      '结果达成书面协议',
      '立卷人',
      '立卷日期',
      '保管期限',
    ],
  },
  {
    paper: 'application',
    title: '人民调解申请书',
    items: [
      ...PARTIES,
      ...SIDES,
      '纠纷简要情况：',
      '三楼楼道里堆满了废品',
      '申请事项：',
      '一、清走楼道里的废品',
      '二、以后不再堆放',
      '已将申请人民调解的相关规定告知我，现自愿申请人民调解',
      '申请人（签名、盖章或按指印）：',
      '2026年11月23日',
    ],
  },
  {
    paper: 'acceptance',
    title: '人民调解受理登记表',
    items: [
      '纠纷类型邻里',
      '案件来源当事人申请',
      '受理日期2026年11月23日',
      '案由楼道堆放废品',
      ...PARTIES,
      ...SIDES,
      '纠纷简要情况：',
      '三楼楼道里堆满了废品',
      '调解员王社工',
      PARTY_SIGNS,
      '登记人（签名）：',
      '人民调解委员会（盖章）',
    ],
  },
  {
    paper: 'rights',
    title: '人民调解权利义务告知书',
    part: neighbour,
    items: [
      '张建国：',
      '不收取任何费用',
      '选择或者接受人民调解员',
      '拒绝调解或者要求终止调解',
      '公开进行或者不公开进行',
      '自主表达意愿',
      '如实陈述纠纷事实',
      '遵守调解现场秩序',
      '尊重对方当事人行使权利',
      '申请司法确认',
      '当事人意见愿意调解，接受调解员，不公开进行',
      PARTY_SIGNS,
      '2026年11月20日',
    ],
  },
  {
    paper: 'identity',
    title: '当事人身份核对表',
    items: [
      '张建国居民身份证150105********45212026年11月23日',
      '贺老四居民身份证150105',
      '核对人王社工',
      '核对人（签名）：',
    ],
  },
  {
    paper: 'proxy',
    title: '授权委托书',
    part: neighbour,
    items: [
      '委托人张建国',
      '受托人张晓燕',
      '与委托人关系女儿',
      '委托权限：',
      '特别授权',
      '委托人（签名、盖章或按指印）：',
      '受托人（签名）：',
    ],
  },
  {
    paper: 'inquiry',
    title: '人民调解调查记录',
    part: recordOf('inquiry'),
    items: [
      '时间2026年11月21日10:00',
      '地点3号楼2单元',
      '被调查人刘桂兰',
      '调查人王社工',
      '什么时候开始放的',
      '被调查人（签名',
      '记录人（签名）：',
    ],
  },
  {
    paper: 'session',
    title: '人民调解记录',
    part: firstSession,
    items: [
      '第一次',
      '时间2026年11月23日09:00',
      '地点社区调解室',
      '案由楼道堆放废品',
      '到场当事人张建国、贺老四',
      '调解员王社工',
      '参加人环卫公司王队长（工作单位）',
      '已告知当事人权利义务和人民调解的原则：平等、自愿',
      '张建国夏天味道大',
      '贺老四卖废品贴补家用',
      '核对情况：现场看过',
      '调解方案：废品当天卖掉',
      '调解结果：僵住了：贺老四不肯清',
      '告知的其他途径：不愿意继续调解的，可以依法通过仲裁、行政、司法等途径',
      PARTY_SIGNS,
      '参加人（签名）：',
      '调解员（签名）：',
      '记录人（签名）：',
    ],
  },
  {
    paper: 'agreement',
    title: '人民调解协议书',
    items: [
      ...PARTIES,
      ...SIDES,
      '纠纷主要事实：2026年11月，贺老四在三楼楼道堆放废品',
      '争议事项：楼道能不能放东西',
      '各方责任：楼道是共用部分',
      '一、贺老四于2026年11月29日前把三楼楼道里的废品全部清走，卖给废品收购站，当着网格员的面清完。',
      '其他约定：公司在院外给一处存放点',
      '本协议一式3份，当事人各执一份，人民调解委员会留存一份',
      '人民调解员：王社工',
      PARTY_SIGNS,
      '人民调解员（签名）：',
      '人民调解委员会（盖章）',
      '2026年11月23日',
      '核验码',
    ],
  },
  {
    paper: 'receipt',
    title: '文书送达回证',
    items: [
      '送达文书人民调解协议书',
      '送达人王社工',
      '签名或按指印',
      '张建国2026年11月23日',
      '贺老四2026年11月23日',
    ],
  },
  {
    paper: 'visit',
    title: '人民调解回访记录',
    part: recordOf('visit'),
    items: [
      '被回访人张建国',
      '回访日期2026年11月23日',
      '案由楼道堆放废品',
      '满意程度满意',
      '回访人王社工',
      '履行情况：楼道清干净了',
      '诉讼情况：没有',
      '反复或激化的苗头：没有',
      '采取的措施：每月再看一次',
      '被回访人（签名）：',
    ],
  },
  {
    paper: 'confirmation',
    title: '司法确认申请书',
    items: [
      ...SIDES,
      '赛罕区人民法院：',
      '于2026年11月23日达成调解协议',
      '共同申请确认该协议有效',
      '一、贺老四于2026年11月29日前',
      '调解协议书、身份证明、与纠纷有关的财产权利证明、送达地址和电话',
      '最晚于2026年12月23日前提出',
      '申请人（签名、盖章或按指印）：',
    ],
  },
  {
    paper: 'closing',
    title: '人民调解结案报告',
    items: [
      '案件来源当事人申请',
      '受理日期2026年11月23日',
      '结案日期2026年11月23日',
      '联系方式',
      ...SIDES,
      '纠纷简要情况：三楼楼道里堆满了废品',
      '调解经过：调查1次，调解2次。',
      '调解结果：达成书面协议。双方和好',
      '报告人（签名）：',
      '人民调解委员会',
    ],
  },
  {
    paper: 'back',
    title: '卷内备考表',
    items: [
      '卷内情况说明：协议履行完毕，无遗留。',
      '本卷页数',
      '打印时间2026年11月23日10:00',
      '立卷人',
      '立卷日期',
    ],
  },
  {
    paper: 'back-cover',
    title: '封底',
    items: ['人民调解委员会', '立卷人', '立卷日期'],
  },
  {
    paper: 'termination',
    title: '终止调解告知书',
    apart: true,
    items: [
      '张建国、贺老四：',
      '关于夜里响声大一事',
      '终止原因：调解不成：双方各执一词',
      '可以通过下列途径维护自己的权利：可以向公安派出所反映',
      '人民调解员：王社工',
      '人民调解员（签名）：',
      '当事人（签名）：',
      '人民调解委员会（盖章）',
      '2026年11月23日',
    ],
  },
  {
    paper: 'oral',
    title: '人民调解口头协议登记表',
    apart: true,
    items: [
      '纠纷主要事实：夜里搬东西',
      '口头协议，自达成之日起生效',
      '一、贺老四每天晚上十点以后不搬东西',
      '达成日期2026年11月23日',
      '人民调解员（签名）：',
    ],
  },
]
