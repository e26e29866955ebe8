import { certificateIn } from '../../domain/documents/certificate-check.ts'
import { readFacts, type FactsInput } from '../../domain/documents/paper-facts.ts'
import { missingFacts } from '../../domain/documents/paper-kinds-filled.ts'
import { paperKinds } from '../../domain/documents/paper-kinds.ts'
import { committeeName, paperSerial } from '../../domain/documents/paper-serial.ts'
import { issuePaper, voidPaper } from '../../domain/documents/paper.ts'
import type { InputOf } from '../../domain/kit/action.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import type { Areas } from '../areas.ts'
import { handle } from '../deed.ts'
import { takeNumber } from './number-store.ts'
import { addPaper, findPaper, lockPaper, lockPaperCase, savePaperVoid } from './paper-store.ts'
import { listSecretaries } from './seal-store.ts'
import { enterSeal } from './seal-book.ts'
import { sealFacts, sealHead } from './sealed-words.ts'
import { VOID_REASON } from './seals.ts'

type Issue = InputOf<typeof issuePaper>

handle(issuePaper, {
  subject: (tx, { caseId }) => lockPaperCase(tx, caseId),
  refuses: async (tx, { input, actor, now, house }) => {
    if (await findPaper(tx, input.paperId)) return { code: 'paper-known' }
    const wrong = refusesWords(input, factsOf(input, house.areas, tx.committeeId, '…', now, actor.name))
    if (wrong || !paperKinds[input.kind].sealed) return wrong
    if (input.keeper === '') return { code: 'seal-keeper-missing' }
    if (!input.approverId) return undefined
    const secretaries = await listSecretaries(tx, dayOf(now))
    const isOne = secretaries.some(({ id }) => id === input.approverId)
    return isOne ? undefined : { code: 'seal-approver-unknown' }
  },
  apply: async (tx, { input, subject, actor, now, house }) => {
    const { paperId: id, caseId, kind, copies } = input
    const year = Number(dayOf(now).slice(0, 4))
    const number = await takeNumber(tx, kind, year)
    const serial = paperSerial(house.areas.find(tx.committeeId)?.name ?? '', kind, year, number)
    const facts = factsOf(input, house.areas, tx.committeeId, serial, now, actor.name)
    const { purpose, receiver, legalBasis } = input
    const title = input.title || paperKinds[kind].name
    await addPaper(tx, {
      id,
      caseId,
      kind,
      year,
      number,
      serial,
      copies,
      gridId: subject.gridId ?? null,
      headSealed: sealHead(house.vault, id, { title, purpose, receiver, legalBasis }),
      factsSealed: sealFacts(house.vault, id, facts),
      issuedAt: now,
      issuedBy: actor.id,
    })
    const sealNumber = paperKinds[kind].sealed
      ? await enterSeal(tx, house.vault, { input, title, facts, gridId: subject.gridId ?? null, actor, now })
      : null
    return {
      answer: { paperId: id, serial, sealNumber },
      detail: { paper: `${paperKinds[kind].name} ${serial}`, paperId: id, sealNumber },
    }
  },
})

handle(voidPaper, {
  subject: (tx, { paperId }) => lockPaper(tx, paperId),
  apply: async (tx, { input, subject, actor, now, house }) => {
    const { id, caseId, driveId, ballotId, gridId = null, serial, paperKind } = subject
    const reasonSealed = house.vault.seal(VOID_REASON, id, input.reason)
    await savePaperVoid(tx, { id, at: now, by: actor.id, reasonSealed })
    return {
      // Told among what happened to the case, the drive or the vote.
      subject: {
        kind: caseId ? 'case' : driveId ? 'drive' : 'ballot',
        id: caseId ?? driveId ?? ballotId ?? id,
        gridId,
      },
      detail: { paper: `${paperKinds[paperKind].name} ${serial}`, paperId: id, ballotId },
    }
  },
})

/** Everything that is printed: what was typed, and what only the server may say. */
function factsOf(
  input: Issue,
  areas: Areas,
  committeeId: string,
  serial: string,
  now: string,
  actorName: string,
): FactsInput {
  const committee = areas.find(committeeId)
  const street = committee?.parentId ? areas.find(committee.parentId) : undefined
  const { purpose, receiver, legalBasis } = input
  const { facts } = readFacts(input.kind, {
    handler: actorName,
    ...input.facts,
    ...(purpose ? { purpose } : {}),
    ...(receiver ? { receiver } : {}),
    ...(legalBasis ? { basis: legalBasis } : {}),
  })
  const name = committeeName(street?.level === 'street' ? street.name : '', committee?.name ?? '')
  return { ...facts, serial, committee: name, issuedOn: dayOf(now) }
}

/** Rules about what stands in it, in the order in which a worker can do something about them. */
function refusesWords(input: Issue, facts: FactsInput): Refusal | undefined {
  const { kind, title, purpose } = input
  const banned = certificateIn({ kind, title, purpose, facts })
  if (banned) return { code: 'certificate-banned', facts: { name: banned.name, issuer: banned.issuer } }
  const { unread } = readFacts(kind, input.facts)
  if (unread.length > 0) return { code: 'paper-day-unread', facts: { names: unread.join('、') } }
  const missing = missingFacts(kind, facts)
  if (missing.length > 0) return { code: 'paper-facts-missing', facts: { names: missing.join('、') } }
  return undefined
}
