import {
  importDispatch,
  retireDispatch,
  writeDispatch,
  type DispatchRow,
} from '../../domain/cases/dispatch.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import { begins } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { derivedId } from '../derived-id.ts'
import {
  addChanges,
  knownCompounds,
  knownUnits,
  listRules,
  lockDispatch,
  ruleOf,
  saveDispatch,
  saveDispatchRetired,
  type KeptDispatch,
  type NewChange,
} from './dispatch-store.ts'
import { readReckoner } from './kind-store.ts'

handle(writeDispatch, {
  subject: async (tx) => begins('dispatch', tx.committeeId),
  async refuses(tx, { input }) {
    const unknown = await refusesNames(tx, [input])
    if (unknown) return unknown
    const same = placeOf(await listRules(tx, [input.kindCode]), input)
    return same && same.id !== input.entryId ? { code: 'dispatch-known' } : undefined
  },
  async apply(tx, { input, now, actor, envelopeId: id }) {
    const before = await lockDispatch(tx, input.entryId)
    await saveDispatch(tx, input)
    const change = {
      id,
      entryId: input.entryId,
      before: before ? ruleOf(before) : null,
      after: ruleOf(input),
    }
    await addChanges(tx, [change], now, actor.id)
    return { detail: { entryId: input.entryId, kind: input.kindCode, duty: input.duty } }
  },
})

handle(retireDispatch, {
  subject: (tx, { entryId }) => lockDispatch(tx, entryId),
  async apply(tx, { input, subject, now, actor, envelopeId: id }) {
    await saveDispatchRetired(tx, input.entryId, now)
    await addChanges(
      tx,
      [{ id, entryId: input.entryId, before: ruleOf(subject), after: null }],
      now,
      actor.id,
    )
    return { subject: begins('dispatch', tx.committeeId), detail: { entryId: input.entryId } }
  },
})

handle(importDispatch, {
  subject: async (tx) => begins('dispatch', tx.committeeId),
  refuses: (tx, { input }) => refusesNames(tx, input.rows),
  async apply(tx, { input, now, actor, envelopeId }) {
    const kept = await listRules(tx, [...new Set(input.rows.map(({ kindCode }) => kindCode))])
    const changes: NewChange[] = []
    for (const row of input.rows) {
      const before = placeOf(kept, row)
      const entryId = before?.id ?? row.entryId
      const [was, is] = [before ? ruleOf(before) : null, ruleOf(row)]
      // The same line again is no change.
      if (JSON.stringify(was) === JSON.stringify(is)) continue
      await saveDispatch(tx, { ...row, entryId })
      changes.push({ id: derivedId('dispatch', envelopeId, entryId), entryId, before: was, after: is })
    }
    if (changes.length > 0) await addChanges(tx, changes, now, actor.id)
    const count = { rows: input.rows.length, changed: changes.length }
    return { detail: count, answer: count }
  },
})

function placeOf(
  rules: readonly KeptDispatch[],
  { kindCode, compoundId }: DispatchRow,
): KeptDispatch | undefined {
  return rules.find((rule) => rule.kindCode === kindCode && rule.compoundId === compoundId)
}

/** Every kind, place and unit that a line names must be there. */
async function refusesNames(tx: Tx, rows: readonly DispatchRow[]): Promise<Refusal | undefined> {
  const codes = [...new Set(rows.map(({ kindCode }) => kindCode))]
  const { kinds } = await readReckoner(tx, codes)
  if (codes.some((code) => !kinds.has(code))) return { code: 'kind-unknown' }
  const units = [...new Set(rows.flatMap(({ unitIds }) => unitIds))]
  if ((await knownUnits(tx, units)).size < units.length) return { code: 'task-organisation-unknown' }
  const places = [...new Set(rows.flatMap(({ compoundId }) => compoundId ?? []))]
  return (await knownCompounds(tx, places)).size < places.length
    ? { code: 'dispatch-place-unknown' }
    : undefined
}
