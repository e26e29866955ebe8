import { dayOf } from '../../domain/kit/dates.ts'
import { checklist, stepLines } from '../../domain/procedures/checklist.ts'
import type { Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { listMaterials } from '../procedures/material-store.ts'
import {
  listFilingDetails,
  listMaterialDetails,
  listStepDetails,
  type FileHead,
  type FilingDetail,
  type StepDetail,
} from '../procedures/procedure-queries.ts'
import { FILING_ANSWER, FILING_SUBJECT, FILING_TEXT } from '../procedures/seals.ts'
import type { KnownFiling, KnownProcedure } from './known.ts'

/** A step at which somebody of the community saw the home, by its name: procedures are data. */
const visit = /入户|上门|现场/

/** What a procedure of the case tells a paper. */
export async function knownProcedure(
  tx: Tx,
  vault: Vault,
  { id, definition, answers }: FileHead,
  today: string,
): Promise<KnownProcedure> {
  const lines = checklist(definition, answers, await listMaterials(tx, id), today)
  const details = await listMaterialDetails(tx, id)
  const done = await listStepDetails(tx, id)
  const steps = stepLines(definition, lines, new Set(done.map(({ key }) => key)))
  const filings = await listFilingDetails(tx, { fileId: id })
  const current = filings.find(({ state }) => state !== 'withdrawn')
  const filed = definition.steps.findIndex(({ kind }) => kind === 'filing')
  const visited = definition.steps.find(
    ({ name, key }) => visit.test(name) && done.some((one) => one.key === key),
  )
  return {
    fileId: id,
    basis: definition.basis,
    received: lines
      .filter(({ state }) => state === 'received')
      .map(({ paper: { key, name, copies, printedAs } }) => {
        const note = details.find(({ paperKey }) => paperKey === key)?.note ?? ''
        return { key, name, copies, note, printedAs }
      }),
    toPrint: lines.flatMap(({ paper: { key, name, printedAs }, state }) =>
      printedAs && state !== 'received' && state !== 'waived' ? [{ paperKey: key, name, printedAs }] : [],
    ),
    ahead: steps
      .slice(filed + 1)
      .filter(({ state, step }) => state !== 'done' && step.kind !== 'filing')
      .map(({ step }) => step.name),
    seen: seenAt(done.find(({ key }) => key === visited?.key)),
    filing: current && knownFiling(vault, current),
  }
}

function seenAt(step: StepDetail | undefined): KnownProcedure['seen'] {
  return step && { by: step.doneBy, on: dayOf(step.doneAt) }
}

function knownFiling(vault: Vault, filing: FilingDetail): KnownFiling {
  const { id, sentAt, number, answeredOn, answerSealed } = filing
  return {
    subject: vault.open(FILING_SUBJECT, id, filing.subjectSealed),
    text: vault.open(FILING_TEXT, id, filing.textSealed),
    sentOn: dayOf(sentAt),
    number,
    answer: answerSealed ? vault.open(FILING_ANSWER, id, answerSealed) : '',
    answeredOn,
  }
}
