import { paperKinds } from '../../domain/documents/paper-kinds.ts'
import { missingFacts } from '../../domain/documents/paper-kinds-filled.ts'
import { readFacts, type FactsInput } from '../../domain/documents/paper-facts.ts'
import { urgesBy } from '../../domain/documents/paper-issued.ts'
import { draftPaper } from '../../domain/documents/queries.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { answers } from '../answer.ts'
import { findPaperCase } from '../documents/paper-store.ts'
import { listSecretaries } from '../documents/seal-store.ts'
import { draftFacts } from './draft-facts.ts'
import { findLastKeeper } from './draft-queries.ts'
import { know } from './know.ts'

/** A paper as a form that is filled already: the worker checks it and adds what nobody knew. */
answers(draftPaper, {
  subject: (tx, { caseId }) => findPaperCase(tx, caseId),
  read: async (tx, { caseId, kind, taskId }, asking) => {
    const { known, masked } = await know(tx, caseId, asking, taskId)
    const { facts } = readFacts(kind, draftFacts[kind](known))
    const { basis, receiver, copies } = paperKinds[kind]
    const approvers = await listSecretaries(tx, dayOf(asking.now))
    const keeper = (await findLastKeeper(tx)) || (approvers[0]?.name ?? '')
    const given = { serial: '…', committee: '…', issuedOn: known.today }
    return {
      kind,
      facts,
      purpose: known.matter,
      receiver: words(facts, 'receiver') || receiver,
      legalBasis: words(facts, 'basis') || basis,
      copies,
      missing: missingFacts(kind, { ...facts, ...given }),
      masked: masked.filter(({ key }) => Object.hasOwn(paperKinds[kind].tags, key)),
      printedFor: (known.procedure?.toPrint ?? [])
        .filter(({ printedAs }) => printedAs === kind)
        .map(({ paperKey, name }) => ({ fileId: known.procedure?.fileId ?? '', paperKey, name })),
      linkable:
        kind === 'assistance-letter'
          ? known.tasks.map(({ taskId, organisation }) => ({ taskId, organisation }))
          : [],
      urges: urgesBy(kind) ? (known.tasks.at(-1)?.taskId ?? null) : null,
      approvers,
      keeper,
    }
  },
})

function words(facts: FactsInput, key: string): string {
  const value = facts[key]
  return typeof value === 'string' ? value : ''
}
