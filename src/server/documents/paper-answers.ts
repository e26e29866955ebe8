import { listSealLog, paperContent, papersOfCase, unprintableMarks } from '../../domain/documents/queries.ts'
import { papersOfBallot } from '../../domain/documents/ballot-paper.ts'
import { ballotKinds, issuedKinds } from '../../domain/documents/paper-issued.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { answers } from '../answer.ts'
import { unprintable } from '../papers/font-coverage.ts'
import { findContentRecord, listBallotPapers, listPaperRecords, listSealRecords } from './paper-queries.ts'
import { findPaper, findPaperCase } from './paper-store.ts'
import { openEntryWords, openFacts, openHead } from './sealed-words.ts'
import { VOID_REASON } from './seals.ts'

answers(papersOfCase, {
  subject: (tx, { caseId }) => findPaperCase(tx, caseId),
  read: async (tx, { caseId }, { house }) => {
    const records = await listPaperRecords(tx, caseId)
    return records.map(({ headSealed, voidReasonSealed, ...row }) => {
      const { title, purpose, receiver } = openHead(house.vault, row.id, headSealed)
      const voidReason = voidReasonSealed ? house.vault.open(VOID_REASON, row.id, voidReasonSealed) : ''
      return { ...row, title, purpose, receiver, voidReason }
    })
  },
})

answers(paperContent, {
  subject: (tx, { paperId }) => findPaper(tx, paperId),
  read: async (tx, { paperId }, { house }) => {
    const record = await findContentRecord(tx, paperId)
    const kind = [...issuedKinds, ...ballotKinds].find((one) => one === record?.kind)
    if (!record || !kind) throw new NotFound()
    const { id, serial, state, template, headSealed, factsSealed } = record
    const { title } = openHead(house.vault, id, headSealed)
    return { kind, serial, state, template, title, facts: openFacts(house.vault, id, factsSealed) }
  },
})

answers(papersOfBallot, { read: (tx, { ballotId }) => listBallotPapers(tx, ballotId) })

answers(listSealLog, {
  read: async (tx, { from, until, after, limit }, { house }) => {
    const [on, number] = after?.split('|') ?? []
    const key = on && number ? { on, number: Number(number) } : undefined
    const records = await listSealRecords(tx, { from, until, after: key, limit })
    const last = records.length === limit ? records.at(-1) : undefined
    return {
      rows: records.map(({ wordsSealed, ...row }) => ({
        ...row,
        ...openEntryWords(house.vault, row.id, wordsSealed),
      })),
      ...(last ? { next: `${last.sealedOn}|${last.number}` } : {}),
    }
  },
})

answers(unprintableMarks, {
  look: (_database, { marks }) => Promise.resolve(unprintable(marks)),
})
