import { addDays, dayOf } from '../../domain/kit/dates.ts'
import type { Action, InputOf } from '../../domain/kit/action.ts'
import { refuse } from '../../domain/kit/refusal.ts'
import type { ProcedurePaper } from '../../domain/procedures/definition.ts'
import {
  askMaterial,
  receiveMaterial,
  resetMaterial,
  reuseMaterial,
  waiveMaterial,
} from '../../domain/procedures/material.ts'
import type { Tx } from '../database/database.ts'
import { handle, type Deed } from '../deed.ts'
import { lockFile, type ProcedureFile } from './file-store.ts'
import { listReusable, saveMaterial, type MaterialRow } from './material-store.ts'

type About = { readonly fileId: string; readonly paperKey: string }

/** A deed about one paper of an open file: what the row becomes is all that differs between them. */
function handleMaterial<A extends Action>(
  action: A,
  become: (
    tx: Tx,
    deed: Deed<InputOf<A>, ProcedureFile>,
    paper: ProcedurePaper,
  ) => Promise<Omit<MaterialRow, 'fileId' | 'paperKey'>>,
): void {
  handle<A, ProcedureFile>(action, {
    subject: (tx, input) => lockFile(tx, (input as About).fileId),
    refuses(_tx, { input, subject: { state, definition } }) {
      if (state !== 'open') return { code: 'wrong-state', facts: { state, from: 'open' } }
      const known = definition.papers.some(({ key }) => key === (input as About).paperKey)
      return known ? undefined : { code: 'paper-unknown' }
    },
    async apply(tx, deed) {
      const { fileId, paperKey } = deed.input as About
      const paper = deed.subject.definition.papers.find(({ key }) => key === paperKey)!
      await saveMaterial(tx, { fileId, paperKey, ...(await become(tx, deed, paper)) })
      return { detail: { paper: paper.name } }
    },
  })
}

handleMaterial(askMaterial, async (_tx, { input, now }) => ({
  state: 'asked',
  askedFrom: input.askedFrom,
  askedOn: dayOf(now),
  expectedOn: input.expectedOn,
}))

handleMaterial(receiveMaterial, async (_tx, { input, now }, paper) => {
  const issuedOn = input.issuedOn ?? dayOf(now)
  const validUntil = paper.validDays ? addDays(issuedOn, paper.validDays) : null
  if (validUntil && validUntil < dayOf(now)) refuse('paper-expired', { until: validUntil })
  return {
    state: 'received',
    receivedOn: dayOf(now),
    validUntil,
    attachmentId: input.attachmentId,
    note: input.note,
  }
})

handleMaterial(reuseMaterial, async (tx, { input, subject: file, now }, paper) => {
  const earlier = (await listReusable(tx, file, dayOf(now))).find(({ id }) => id === input.fromMaterialId)
  if (!paper.reusable || earlier?.paperKey !== paper.key) refuse('paper-not-reusable')
  const { receivedOn, validUntil, attachmentId, id } = earlier
  return { state: 'received', receivedOn, validUntil, attachmentId, reusedFrom: id }
})

handleMaterial(waiveMaterial, async (_tx, { input }) => ({ state: 'waived', note: input.reason }))

handleMaterial(resetMaterial, async (_tx, { input }) => ({ state: 'missing', note: input.reason }))
