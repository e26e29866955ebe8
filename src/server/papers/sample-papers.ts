import type { PaperFacts, PaperKindCode } from '../../domain/documents/paper-kinds.ts'
import { sampleMediation } from './sample-mediation.ts'

const letterhead = {
  serial: '兴康居〔2026〕18号',
  committee: '人民路街道兴康社区居民委员会',
  issuedOn: '2026-11-23',
  handler: '王芳',
  phone: '0471-5550123',
  officeAddress: '赛罕区机务段家属院西门',
}

/** An invented family's papers, with rare characters in their names: for tests, and for looking at a template. */
export const samplePapers = {
  ...sampleMediation,
  'residence-statement': {
    ...letterhead,
    receiver: '呼和浩特春华水务供水公司',
    residentName: '李𠮷英',
    idNumber: '150105********4521',
    dwellingAddress: '机务段家属院1号院门房（无门牌号）',
    residingSince: '2009-03',
    hukou: '户口不在本址，在呼和浩特市新城区',
    members: [
      { name: '阿依古丽·买买提', relation: '儿媳', idNumber: '653101********0029' },
      { name: '王䶮', relation: '孙子', idNumber: '150105********1217' },
    ],
    situation:
      '该处为原机务段看门用房，面积约26平方米，没有不动产权证书。屋内无独立水表，生活用水由1号楼一单元邻居接管供给。\n门口2米处有市政供水井，现场已拍照。',
    seenBy: '王芳、㛃丽娜',
    seenOn: '2026-11-20',
    witnesses: [
      { name: '张建国', address: '1号楼1单元101' },
      { name: '刘桂兰', address: '1号楼2单元102' },
    ],
    purpose: '自来水立户',
    validUntil: '2027-05-23',
  },
  'filing-letter': {
    ...letterhead,
    serial: '兴康居函〔2026〕7号',
    receiver: '人民路街道办事处',
    subject: '李𠮷英户自来水立户',
    residentName: '李𠮷英',
    dwellingAddress: '机务段家属院1号院门房',
    reason:
      '我社区居民李𠮷英一家三口自2009年3月起居住于机务段家属院1号院门房。该房屋为原机务段看门用房，没有不动产权证书，至今没有独立水表，生活用水一直由邻居接管供给，冬季经常冻断。\n经入户查看和向邻居了解，居住情况属实，原产权单位对立户没有异议。',
    measures:
      '一、由本居民委员会出具居住情况说明，连同居民身份证复印件、现场照片和原产权单位意见，移交供水公司；\n二、请供水公司现场查看，按规定办理立户和装表；\n三、装表后由本居民委员会回访居民。',
    replyBy: '2026-11-30',
    attachments: [
      { name: '居住情况说明（兴康居〔2026〕18号）', copies: '1' },
      { name: '现场照片', copies: '1' },
      { name: '备案回执', copies: '2' },
    ],
  },
  'filing-receipt': {
    ...letterhead,
    serial: '兴康居函〔2026〕7号',
    receiver: '人民路街道办事处',
    subject: '李𠮷英户自来水立户',
    residentName: '李𠮷英',
    dwellingAddress: '机务段家属院1号院门房',
    sentOn: '2026-11-24',
  },
  'handover-list': {
    ...letterhead,
    serial: '兴康居交〔2026〕3号',
    receiver: '呼和浩特春华水务供水公司',
    subject: '李𠮷英户自来水立户',
    residentName: '李𠮷英',
    dwellingAddress: '机务段家属院1号院门房',
    papers: [
      { name: '居住情况说明', form: '原件', copies: '1', pages: '1', note: '兴康居〔2026〕18号' },
      {
        name: '人民路街道办事处备案回执',
        form: '复印件',
        copies: '1',
        pages: '1',
        note: '人街备〔2026〕41号',
      },
      { name: '居民身份证复印件', form: '复印件', copies: '2', pages: '1' },
      { name: '现场照片和取水点草图', form: '原件', copies: '1', pages: '3' },
      { name: '原产权单位（机务段）同意立户的意见', form: '原件', copies: '1', pages: '1', note: '用毕退还' },
    ],
    note: '居民白天在家，上门前请先打电话。',
  },
  'assistance-letter': {
    ...letterhead,
    serial: '兴康居函〔2026〕8号',
    receiver: '呼和浩特春华水务供水公司',
    subject: '李𠮷英户自来水立户',
    residentName: '李𠮷英',
    dwellingAddress: '机务段家属院1号院门房',
    background:
      '我社区居民李𠮷英一家三口自2009年3月起居住于机务段家属院1号院门房，没有不动产权证书，没有独立水表。人民路街道办事处已备案（人街备〔2026〕41号）。',
    request: '一、现场查看接水条件，告知方案和费用；\n二、办理立户、装表，答复户号。',
    replyBy: '2026-12-04',
    link: 'https://linli.example.cn/a/7Qm2xK9vT4pB8nWc',
    linkUntil: '2026-12-31',
    attachments: [{ name: '材料交接清单所列材料', copies: '1' }],
    contactNote: '居民白天在家，上门前请先联系王芳。',
  },
  'case-print': {
    serial: '2026-001283',
    committee: letterhead.committee,
    title: '机务段家属院门房没有房本，申请自来水立户',
    kind: '水务 · 供排水 · 立户',
    source: '窗口',
    state: '办理中：等供水公司答复',
    part: '主办',
    receivedAt: '2026-11-18T01:12:00Z',
    dueAt: '2026-12-04T10:00:00Z',
    holder: '王芳',
    place: '机务段家属院1号院门房',
    description:
      '一家三口在门房住了十七年，没有房本，供水公司不给立户，一直从邻居家接水，冬天冻断。要求通自来水。',
    reporters: [
      { name: '李𠮷英', phone: '138****4521', address: '机务段家属院1号院门房' },
      { name: '张建国', phone: '139****0086', address: '机务段家属院1号楼1单元101' },
    ],
    steps: [
      { name: '受理', state: '完成', doneOn: '2026-11-18' },
      { name: '入户查看', state: '完成', doneOn: '2026-11-20' },
      { name: '居住情况说明', state: '完成', doneOn: '2026-11-23' },
      { name: '街道备案', state: '完成', doneOn: '2026-11-26' },
      { name: '供水公司查勘', state: '进行中' },
      { name: '装表、户号', state: '未到' },
      { name: '居民确认', state: '未到' },
    ],
    papers: [
      { name: '居住情况说明', issuer: '本居委会', state: '有', number: '兴康居〔2026〕18号' },
      { name: '备案回执', issuer: '人民路街道办事处', state: '有', number: '人街备〔2026〕41号' },
      { name: '居民身份证复印件', issuer: '居民', state: '有' },
      { name: '原产权单位意见', issuer: '机务段', state: '缺' },
    ],
    tasks: [
      {
        organisation: '春华水务供水公司',
        state: '已接收',
        sentOn: '2026-11-26',
        dueOn: '2026-12-04',
        answer: '27日上午现场查看',
      },
    ],
    timeline: [
      { at: '2026-11-18T01:12:00Z', who: '王芳', what: '窗口受理，李𠮷英本人到场' },
      { at: '2026-11-20T02:30:00Z', who: '王芳、㛃丽娜', what: '入户查看，拍照，向张建国、刘桂兰了解' },
      { at: '2026-11-23T06:30:00Z', who: '王芳', what: '打印居住情况说明，盖章登记第132号' },
      { at: '2026-11-24T01:00:00Z', who: '王芳', what: '向人民路街道办事处送备案函' },
      { at: '2026-11-26T03:20:00Z', who: '街道 赵敏', what: '备案，编号人街备〔2026〕41号' },
      { at: '2026-11-26T07:05:00Z', who: '王芳', what: '向春华水务发协办函，移交材料5件' },
      { at: '2026-11-26T08:40:00Z', who: '春华水务', what: '打开链接，接收，约27日上午查看' },
    ],
    printedAt: '2026-11-26T09:00:00Z',
    printedBy: '王芳',
  },
} as const satisfies { [K in PaperKindCode]: PaperFacts<K> }
