import type { PaperFacts, PaperKindCode } from '../../domain/documents/paper-kinds.ts'
import { letterhead } from './sample-letterhead.ts'

const aboutLocks = {
  subject: '清理公共车位地锁',
  body: '小区东侧和西侧的车位是公共车位，私自安装的地锁影响大家停车和消防通行。\n请您配合清理，以后车位怎么停，由大家一起商量决定。',
  dueOn: '2026-12-10',
  basis: '《中华人民共和国民法典》第二百八十六条',
  doors: [
    { address: '机务段家属院1号楼1单元101', slip: '001', item: '东侧1号位地锁' },
    { address: '机务段家属院1号楼1单元102', slip: '002' },
  ],
}

/** Papers of drives, votes and meetings. */
export const sampleDoorPapers = {
  'drive-notice': { ...letterhead, serial: '兴康居告〔2026〕3号', ...aboutLocks },
  'removal-notice': { ...letterhead, serial: '兴康居限〔2026〕3号', ...aboutLocks },
  'opinion-form': { ...letterhead, serial: '兴康居征〔2026〕3号', ...aboutLocks },
  'vote-paper': {
    committee: letterhead.committee,
    topic: '将小区东侧空地划为公共停车位',
    rule: '参与表决的面积和人数都不少于三分之二，其中同意的都不少于四分之三',
    phone: letterhead.phone,
    homes: [
      { no: '1', address: '机务段家属院1号楼1单元101', area: '86.43' },
      { no: '2', address: '机务段家属院1号楼1单元102', area: '60.00' },
      { no: '3', address: '机务段家属院1号楼1单元201', area: '60.00' },
    ],
  },
  'vote-result': {
    ...letterhead,
    serial: '兴康居决〔2026〕1号',
    topic: '将小区东侧空地划为公共停车位',
    openedOn: '2026-11-01',
    closedOn: '2026-11-20',
    homes: '60',
    area: '4186.40',
    heads: '58',
    matter: '特别事项',
    rule: '参与表决的面积和人数都不少于 2/3；其中同意的都不少于 3/4',
    counts: [
      { name: '参与表决（占全部）', area: '3300.10', areaShare: '78.83%', heads: '47', headsShare: '81.03%' },
      { name: '同意（占参与）', area: '2710.00', areaShare: '82.12%', heads: '39', headsShare: '82.98%' },
      { name: '反对（占参与）', area: '430.10', areaShare: '13.03%', heads: '6', headsShare: '12.77%' },
      { name: '弃权（占参与）', area: '160.00', areaShare: '4.85%', heads: '2', headsShare: '4.26%' },
    ],
    verdict: '结果：表决通过。',
    seal: '49fb099a227c0d4c1c1b3e1f3b8a3cf1f0a54f9ad2b0a9d2f2d5f5b7c1e6a8d0',
  },
  'meeting-minutes': {
    committee: letterhead.committee,
    title: '停车议事会',
    kind: '居民会议（户代表）',
    heldOn: '2026-11-20',
    time: '19:00',
    place: '社区活动室',
    eligible: '60',
    present: '41',
    quorum: '过半，会议有效',
    chair: '赵书记',
    recorder: '王䶮',
    announcedOn: '2026年11月10日',
    topics: [
      { words: '东侧空地划为公共停车位', yes: '31', no: '6', abstain: '4', verdict: '通过' },
      { words: '车位先来先停', yes: '18', no: '20', abstain: '3', verdict: '没有通过' },
    ],
    opinions: [{ speaker: '李𠮷英', words: '要给行动不便的老人留车位。' }],
    conclusion: '一、东侧空地划为公共停车位，按程序由业主表决。\n二、车位怎么分，下次会议再议。',
  },
} as const satisfies Partial<{ [K in PaperKindCode]: PaperFacts<K> }>
