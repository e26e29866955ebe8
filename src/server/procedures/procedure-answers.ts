import { dayOf } from '../../domain/kit/dates.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { checklist, isComplete, stepLines } from '../../domain/procedures/checklist.ts'
import {
  caseProcedures,
  filingPage,
  listFilings,
  listProcedures,
  procedurePage,
  type FilingView,
  type ProcedureFileView,
} from '../../domain/procedures/queries.ts'
import { answers, type Asking } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { findDefinition } from './definition-store.ts'
import { findCaseGrid } from './file-store.ts'
import { listMaterials, listReusable } from './material-store.ts'
import {
  listFilesOfCase,
  listFilingDetails,
  listMaterialDetails,
  listProcedureRows,
  listStepDetails,
  listVersions,
  type FileHead,
  type FilingDetail,
} from './procedure-queries.ts'
import { FILING_ANSWER, FILING_SUBJECT, FILING_TEXT, STEP_NOTE } from './seals.ts'

answers(listProcedures, { read: (tx) => listProcedureRows(tx) })

answers(procedurePage, {
  async read(tx, { code, version }) {
    const kept = await findDefinition(tx, code, version)
    if (!kept) throw new NotFound()
    return { definition: kept.body, version: kept.version, versions: await listVersions(tx, code) }
  },
})

answers(caseProcedures, {
  async subject(tx, { caseId }) {
    const at = await findCaseGrid(tx, caseId)
    return at && { kind: 'case', id: caseId, gridId: at.gridId }
  },
  async read(tx, { caseId }, asking) {
    const views: ProcedureFileView[] = []
    for (const file of await listFilesOfCase(tx, caseId)) views.push(await fileView(tx, file, asking))
    return views
  },
})

async function fileView(tx: Tx, file: FileHead, { house, now }: Asking): Promise<ProcedureFileView> {
  const today = dayOf(now)
  const { definition, answers: given } = file
  const lines = checklist(definition, given, await listMaterials(tx, file.id), today)
  const details = await listMaterialDetails(tx, file.id)
  const reusable = await listReusable(tx, file, today)
  const done = await listStepDetails(tx, file.id)
  const steps = stepLines(definition, lines, new Set(done.map(({ key }) => key)))
  const filings = await listFilingDetails(tx, { fileId: file.id })
  return {
    id: file.id,
    caseId: file.caseId,
    code: definition.code,
    name: definition.name,
    basis: definition.basis,
    version: file.version,
    state: file.state,
    applicantId: file.applicantId,
    questions: definition.questions,
    answers: given,
    complete: isComplete(steps),
    materials: lines.map((line) => {
      const detail = details.find(({ paperKey }) => paperKey === line.paper.key)
      return {
        ...line,
        materialId: detail?.id ?? null,
        askedFrom: detail?.askedFrom ?? null,
        askedOn: detail?.askedOn ?? null,
        expectedOn: detail?.expectedOn ?? null,
        receivedOn: detail?.receivedOn ?? null,
        validUntil: detail?.validUntil ?? null,
        attachmentId: detail?.attachmentId ?? null,
        note: detail?.note ?? '',
        reusable: line.paper.reusable
          ? reusable
              .filter(({ paperKey }) => paperKey === line.paper.key)
              .map(({ id, receivedOn, validUntil }) => ({ materialId: id, receivedOn, validUntil }))
          : [],
      }
    }),
    steps: steps.map((line) => {
      const detail = done.find(({ key }) => key === line.step.key)
      const note = detail?.noteSealed
        ? house.vault.open(STEP_NOTE, `${file.id}/${line.step.key}`, detail.noteSealed)
        : ''
      return { ...line, doneAt: detail?.doneAt ?? null, doneBy: detail?.doneBy ?? null, note }
    }),
    filings: filings.map((filing) => filingView(house.vault, filing)),
  }
}

function filingView(vault: Vault, filing: FilingDetail): FilingView {
  const { id, stepKey, state, sentAt, number, answeredOn } = filing
  return {
    id,
    stepKey,
    state,
    sentAt,
    number,
    answeredOn,
    subject: vault.open(FILING_SUBJECT, id, filing.subjectSealed),
    text: vault.open(FILING_TEXT, id, filing.textSealed),
    answer: filing.answerSealed ? vault.open(FILING_ANSWER, id, filing.answerSealed) : '',
  }
}

answers(listFilings, {
  async read(tx, { state }, { house }) {
    const filings = await listFilingDetails(tx, { state })
    return filings.map(({ id, caseId, procedureName, state: now, sentAt, number, subjectSealed }) => ({
      id,
      caseId,
      procedureName,
      state: now,
      sentAt,
      number,
      subject: house.vault.open(FILING_SUBJECT, id, subjectSealed),
    }))
  },
})

answers(filingPage, {
  async subject(tx, { filingId }) {
    const [filing] = await listFilingDetails(tx, { filingId })
    return filing && { kind: 'filing', id: filing.id, gridId: filing.gridId }
  },
  async read(tx, { filingId }, { house }) {
    const [filing] = await listFilingDetails(tx, { filingId })
    if (!filing) throw new NotFound()
    return { ...filingView(house.vault, filing), caseId: filing.caseId }
  },
})
