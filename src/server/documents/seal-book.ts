import type { FactsInput } from '../../domain/documents/paper-facts.ts'
import type { issuePaper } from '../../domain/documents/paper.ts'
import type { Actor } from '../../domain/identity/actor.ts'
import type { InputOf } from '../../domain/kit/action.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { takeNumber } from './number-store.ts'
import { addSealEntry, listSecretaries } from './seal-store.ts'
import { sealEntryWords } from './sealed-words.ts'

/** The series of the seal book's own numbers. */
const SEAL_BOOK = 'seal'

interface Sealing {
  readonly input: Pick<InputOf<typeof issuePaper>, 'paperId' | 'purpose' | 'copies' | 'approverId' | 'keeper'>
  readonly title: string
  readonly facts: FactsInput
  readonly gridId: string | null
  readonly actor: Actor
  readonly now: string
}

/** 公章登记: the line for a paper that is being issued; returns its number in the year. */
export async function enterSeal(tx: Tx, vault: Vault, sealing: Sealing): Promise<number> {
  const { input, title, facts, gridId, actor, now } = sealing
  const sealedOn = dayOf(now)
  const year = Number(sealedOn.slice(0, 4))
  const number = await takeNumber(tx, SEAL_BOOK, year)
  const secretaries = input.approverId ? await listSecretaries(tx, sealedOn) : []
  const approver = secretaries.find(({ id }) => id === input.approverId)?.name ?? input.keeper
  const about = [input.purpose, said(facts, 'subject')].find((words) => words !== '')
  const id = newId()
  const wordsSealed = sealEntryWords(vault, id, {
    matter: about ? `${title}（${about}）` : title,
    applicant: said(facts, 'residentName'),
    receiver: said(facts, 'receiver'),
  })
  await addSealEntry(tx, {
    id,
    gridId,
    year,
    number,
    sealedOn,
    wordsSealed,
    approver,
    paperId: input.paperId,
    copies: input.copies,
    handledBy: actor.id,
    keeper: input.keeper,
  })
  return number
}

function said(facts: FactsInput, key: string): string {
  const words = facts[key]
  return typeof words === 'string' ? words : ''
}

interface SealingOfFile {
  readonly caseId: string
  readonly gridId: string | null
  readonly serial: string
  readonly matter: string
  readonly receiver: string
  readonly copies: number
  readonly approverId: string | null
  readonly keeper: string
  readonly actor: Actor
  readonly now: string
}

/** 公章登记 for a paper that lies in a file of its own: the line says the file's number and the case, and names nobody. */
export async function enterSealOfFile(tx: Tx, vault: Vault, sealing: SealingOfFile): Promise<number> {
  const { actor, now, approverId, keeper, matter, receiver, ...row } = sealing
  const sealedOn = dayOf(now)
  const year = Number(sealedOn.slice(0, 4))
  const number = await takeNumber(tx, SEAL_BOOK, year)
  const secretaries = approverId ? await listSecretaries(tx, sealedOn) : []
  const approver = secretaries.find(({ id }) => id === approverId)?.name ?? keeper
  const id = newId()
  const wordsSealed = sealEntryWords(vault, id, { matter, applicant: '', receiver })
  await addSealEntry(tx, {
    ...row,
    id,
    year,
    number,
    sealedOn,
    wordsSealed,
    approver,
    keeper,
    paperId: null,
    handledBy: actor.id,
  })
  return number
}
