import { doorPaper, issueDoorPaper, papersOfDrive, slipNumber } from '../../domain/documents/door-paper.ts'
import { doorKinds } from '../../domain/documents/paper-issued.ts'
import { missingFacts } from '../../domain/documents/paper-kinds-filled.ts'
import { paperKinds } from '../../domain/documents/paper-kinds.ts'
import { committeeName, paperSerial } from '../../domain/documents/paper-serial.ts'
import type { InputOf } from '../../domain/kit/action.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { answers } from '../answer.ts'
import type { Areas } from '../areas.ts'
import { handle } from '../deed.ts'
import { addDoorPaper, countDoors, listDoorPapers, listDoors, lockPaperDrive } from './door-paper-store.ts'
import { takeNumber } from './number-store.ts'
import { findContentRecord } from './paper-queries.ts'
import { findPaper } from './paper-store.ts'
import { enterSeal } from './seal-book.ts'
import { openFacts, openHead, sealFacts, sealHead } from './sealed-words.ts'
import { listSecretaries } from './seal-store.ts'

handle(issueDoorPaper, {
  subject: (tx, { driveId }) => lockPaperDrive(tx, driveId),
  refuses: async (tx, { input, now, house, actor }) => {
    const { kind, driveId, targetIds } = input
    if (await findPaper(tx, input.paperId)) return { code: 'paper-known' }
    const ids = [...new Set(targetIds)]
    if ((await countDoors(tx, driveId, ids)) < ids.length) return { code: 'paper-door-unknown' }
    const facts = factsOf(input, house.areas, tx.committeeId, '…', now, actor.name)
    const doors = [{ address: '…', slip: slipNumber(1) }]
    const missing = missingFacts(kind, { ...facts, doors })
    if (missing.length > 0) return { code: 'paper-facts-missing', facts: { names: missing.join('、') } }
    if (!paperKinds[kind].sealed) return undefined
    if (input.keeper === '') return { code: 'seal-keeper-missing' }
    if (!input.approverId) return undefined
    const secretaries = await listSecretaries(tx, dayOf(now))
    return secretaries.some(({ id }) => id === input.approverId)
      ? undefined
      : { code: 'seal-approver-unknown' }
  },
  apply: async (tx, { input, actor, now, house }) => {
    const { paperId: id, driveId, kind, subject, legalBasis } = input
    const targetIds = [...new Set(input.targetIds)]
    const year = Number(dayOf(now).slice(0, 4))
    const number = await takeNumber(tx, kind, year)
    const serial = paperSerial(house.areas.find(tx.committeeId)?.name ?? '', kind, year, number)
    const facts = factsOf(input, house.areas, tx.committeeId, serial, now, actor.name)
    const { name: title } = paperKinds[kind]
    const receiver = `${targetIds.length}户`
    const head = { title, purpose: subject, receiver, legalBasis }
    await addDoorPaper(tx, {
      id,
      driveId,
      kind,
      year,
      number,
      serial,
      targetIds,
      headSealed: sealHead(house.vault, id, head),
      factsSealed: sealFacts(house.vault, id, facts),
      issuedAt: now,
      issuedBy: actor.id,
    })
    const { approverId, keeper } = input
    const sealing = { paperId: id, purpose: subject, copies: targetIds.length, approverId, keeper }
    const sealNumber = paperKinds[kind].sealed
      ? await enterSeal(tx, house.vault, {
          input: sealing,
          title,
          facts: { ...facts, receiver },
          gridId: null,
          actor,
          now,
        })
      : null
    const detail = { paper: `${title} ${serial}`, paperId: id, doors: targetIds.length, sealNumber }
    return { answer: { paperId: id, serial, sealNumber }, detail }
  },
})

function factsOf(
  input: InputOf<typeof issueDoorPaper>,
  areas: Areas,
  committeeId: string,
  serial: string,
  now: string,
  actorName: string,
) {
  const committee = areas.find(committeeId)
  const street = committee?.parentId ? areas.find(committee.parentId) : undefined
  const { subject, body, dueOn, legalBasis, phone, officeAddress } = input
  return {
    serial,
    committee: committeeName(street?.level === 'street' ? street.name : '', committee?.name ?? ''),
    issuedOn: dayOf(now),
    handler: actorName,
    phone,
    subject,
    body,
    ...(officeAddress ? { officeAddress } : {}),
    ...(dueOn ? { dueOn } : {}),
    ...(legalBasis ? { basis: legalBasis } : {}),
  }
}

answers(papersOfDrive, {
  read: async (tx, { driveId }, { house }) =>
    (await listDoorPapers(tx, driveId)).map(({ headSealed, ...row }) => ({
      ...row,
      subject: openHead(house.vault, row.id, headSealed).purpose,
    })),
})

answers(doorPaper, {
  read: async (tx, { paperId }, { house }) => {
    const record = await findContentRecord(tx, paperId)
    const kind = doorKinds.find((one) => one === record?.kind)
    if (!record || !kind) throw new NotFound()
    const { serial, state, template, factsSealed } = record
    const facts = openFacts(house.vault, paperId, factsSealed)
    return { kind, serial, state, template, facts, targetIds: await listDoors(tx, paperId) }
  },
})
