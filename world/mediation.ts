import { addDays, dayOf } from '../src/domain/kit/dates.ts'
import { accountId } from './community.ts'
import { idOf } from './ids.ts'

const mediationId = idOf('mediation', 'scrap')
const applicant = idOf('mediationParty', 'scrap', 'applicant')
const respondent = idOf('mediationParty', 'scrap', 'respondent')
const participantId = idOf('participant', 'scrap')

/**
 * 楼道的废品: a mediation in mid-course. Both sides know their rights and are willing, the first session was deadlocked, the
 * employer comes along to the second, which is planned.
 */
export function mediationDeeds(now: string): readonly (readonly [string, unknown, string])[] {
  const on = dayOf(now)
  /** Half past nine in the morning, so many days from today. */
  const at = (days: number) => `${addDays(on, days)}T01:30:00Z`
  const consents = [applicant, respondent]
  const party = (partyId: string, side: string, name: string, more: object) =>
    ['mediationParty.write', { partyId, mediationId, side, name, ...more }, name] as const
  const tell = (partyId: string) => ['mediationParty.tell', { partyId, on, willing: true }, partyId] as const
  return [
    [
      'mediation.open',
      {
        mediationId,
        caseId: idOf('case', 'scrap'),
        source: 'own',
        disputeType: 'neighbours',
        cause: '楼道堆放废品',
        facts: '今年夏天起, 1号楼2单元三楼楼道堆满纸箱和瓶子, 有异味, 邻居出入不便, 多次反映没有清走。',
        requests: ['把楼道里的废品清走', '以后不再堆放'],
        people: 6,
      },
      'open',
    ],
    [
      'mediator.appoint',
      { mediatorId: idOf('mediator', 'scrap'), mediationId, accountId: accountId('sunli'), chosen: true },
      'sunli',
    ],
    party(applicant, 'applicant', '林桂兰', {
      sex: '女',
      age: '71',
      occupation: '退休',
      address: '1号楼2单元202',
    }),
    party(respondent, 'respondent', '贺满仓', {
      sex: '男',
      age: '58',
      occupation: '环卫工',
      address: '1号楼2单元301',
    }),
    tell(applicant),
    tell(respondent),
    ['mediationParty.identify', { partyId: applicant, document: 'known', on }, 'identify'],
    [
      'mediationParticipant.invite',
      {
        participantId,
        mediationId,
        relation: 'employer',
        name: '贺满仓单位的王队长',
        unit: '环卫公司',
        witness: true,
        consents,
      },
      'employer',
    ],
    [
      'mediation.recordInquiry',
      {
        mediationId,
        recordId: idOf('record', 'scrap', 'inquiry'),
        at: at(-2),
        place: '1号楼2单元',
        asked: '三楼邻居',
        words: '问: 什么时候开始堆的?\n答: 六月就有了, 越堆越多, 夏天味道大。',
      },
      'inquiry',
    ],
    [
      'mediationSession.hold',
      {
        mediationId,
        recordId: idOf('record', 'scrap', 'first'),
        at: at(-1),
        place: '社区调解室',
        present: consents,
        statements: [
          { partyId: applicant, words: '老人出门都要侧着身子, 夏天开不了窗。' },
          { partyId: respondent, words: '一个月就这点钱, 卖废品贴补, 没有别的地方放。' },
        ],
        checking: '一起看过现场, 楼道只剩半米宽。',
        result: 'deadlock',
        outcome: '贺满仓只肯清一半, 林桂兰不同意, 先停一停。',
      },
      'first',
    ],
    [
      'mediationSession.plan',
      { mediationId, recordId: idOf('record', 'scrap', 'second'), at: at(1), place: '1号楼2单元现场' },
      'second',
    ],
  ]
}
