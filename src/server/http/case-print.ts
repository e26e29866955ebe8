import { caseAgencyTasks, listThanks } from '../../domain/cases/agency-queries.ts'
import { casePage, caseTimeline } from '../../domain/cases/case-queries.ts'
import type { PaperFacts } from '../../domain/documents/paper-kinds.ts'
import { committeeName } from '../../domain/documents/paper-serial.ts'
import { templateContent } from '../../domain/documents/queries.ts'
import type { Actor } from '../../domain/identity/actor.ts'
import type { Query, QuestionOf } from '../../domain/kit/query.ts'
import { caseProcedures } from '../../domain/procedures/queries.ts'
import type { AnswerOptions } from '../answer.ts'
import { caseSheet } from '../reports/case-sheet.ts'
import { asked } from './asked.ts'

type Unseen = { readonly status: 'forbidden' | 'notFound' | 'invalid' }

/**
 * A case as this person may see it, asked through the same door as its page: what is not answered to them is not printed.
 * The file of the office's own template, where it has one and the person may know.
 */
export async function seeCase(
  asking: AnswerOptions,
  actor: Actor,
  at: string,
  caseId: string,
): Promise<{ readonly facts: PaperFacts<'case-print'>; readonly template: string | null } | Unseen> {
  const seen = async <Q extends Query>(query: Q, input: QuestionOf<Q>) => {
    const reply = await asked(asking, query, input, actor, at)
    return reply.status === 'answered' ? reply.value : undefined
  }
  const page = await asked(asking, casePage, { caseId }, actor, at)
  if (page.status !== 'answered') return page
  const template = await seen(templateContent, { kind: 'case-print' })
  const committee = asking.house.areas.find(at)
  const street = committee?.parentId ? asking.house.areas.find(committee.parentId) : undefined
  const facts = caseSheet(
    {
      page: page.value,
      timeline: (await seen(caseTimeline, { caseId })) ?? [],
      procedures: (await seen(caseProcedures, { caseId })) ?? [],
      tasks: (await seen(caseAgencyTasks, { caseId })) ?? [],
      thanks: (await seen(listThanks, { caseId, limit: 50 }))?.rows ?? [],
    },
    {
      committee: committeeName(street?.level === 'street' ? street.name : '', committee?.name ?? ''),
      printedAt: asking.clock(),
      printedBy: actor.name,
    },
  )
  return { facts, template: template?.sha256 ?? null }
}
