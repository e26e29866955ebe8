import type { OpenHouse } from '../src/server/open-house.ts'
import { accountId } from './community.ts'
import { idOf } from './ids.ts'
import type { WorldMatter } from './matters.ts'
import { people } from './people.ts'
import { actor, back, send, type Deed } from './sending.ts'

/** Each of its steps at its own hour between the report and now. */
export async function loadMatter(open: OpenHouse, at: string, matter: WorldMatter): Promise<void> {
  const now = open.clock()
  const who = await actor(open, matter.by)
  for (const [n, deed] of steps(matter, now).entries()) {
    const hours = matter.ago * ([1, 0.98, 0.97, 0.4, 0.3, 0.15, 0.14][n] ?? 0)
    await send(back(open, hours), at, who, [deed])
  }
}

function steps(matter: WorldMatter, now: string): Deed[] {
  const caseId = idOf('case', matter.key)
  const reporter = people.find((person) => person.homeId === matter.homeId)
  const reportedAt = new Date(Date.parse(now) - matter.ago * 3_600_000).toISOString()
  const all: readonly (readonly [WorldMatter['upTo'], string, unknown])[] = [
    [
      'reported',
      'case.report',
      {
        caseId,
        source: matter.source,
        kindCode: matter.kind,
        title: matter.title,
        words: matter.words,
        dwellingId: matter.homeId,
        reporter: reporter && { reporterId: idOf('reporter', matter.key), personId: reporter.id },
        reportedAt,
      },
    ],
    ['accepted', 'case.accept', { caseId, duty: 'lead' }],
    ['handling', 'case.assign', { caseId, holderId: accountId(matter.by) }],
    ['resulted', 'case.reportResult', { caseId, result: 'solved', text: '已联系处理好。' }],
    ['checked', 'case.check', { caseId, agrees: true, onSite: true, text: '到现场看过, 属实。' }],
    [
      'closed',
      'case.returnVisit',
      {
        caseId,
        visitId: idOf('visit', matter.key),
        reached: true,
        way: 'telephone',
        solved: true,
        satisfaction: 'satisfied',
      },
    ],
    ['closed', 'case.close', { caseId }],
  ]
  const order = ['reported', 'accepted', 'handling', 'resulted', 'checked', 'closed']
  const far = order.indexOf(matter.upTo)
  return all
    .filter(([state]) => order.indexOf(state) <= far)
    .map(([, action, input]): Deed => [action, input, `${matter.key}/${action}`])
}
