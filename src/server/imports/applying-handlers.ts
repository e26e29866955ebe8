import { withPlacesOf, type ImportCounts } from '../../domain/imports/import-counts.ts'
import { applyImport, applyPart, undoImport, undoPart } from '../../domain/imports/import-deeds.ts'
import type { ImportPart } from '../../domain/imports/import-parts.ts'
import { handle, type Circumstance } from '../deed.ts'
import { takeBackAll } from '../registry/bulk-change-store.ts'
import { takeOut } from '../registry/bulk-undo-store.ts'
import type { Maker } from '../registry/change-store.ts'
import type { Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { dropDraft, readDraft, type DraftKey } from './draft-store.ts'
import { gridsOf } from './grids-of.ts'
import { lockImport, saveState, type ImportRecord } from './import-store.ts'
import { planPart } from './part-plan.ts'
import { takePart } from './parts-at-hand.ts'
import { readyPart, type ReadyPart } from './ready-part.ts'
import { addPart, findPart, listParts, saveUndone, sumParts } from './part-store.ts'
import { writePart } from './part-write.ts'
import { countAnew, hasDoubled } from './statistics-store.ts'
import type { OrdersDone } from './work-on.ts'
import { ringFor } from './work-bell.ts'

handle(applyImport, {
  subject: (tx, { importId }) => lockImport(tx, importId),
  refuses: (_tx, { subject }) => (subject.parts > 0 ? undefined : { code: 'import-without-people' }),
  apply: async (tx, { subject, now, actor }) => {
    await saveState(tx, subject.id, { state: 'applying', at: now, by: actor.id })
    ringFor({ committeeId: tx.committeeId, importId: subject.id, actor })
    return { detail: { parts: subject.parts } }
  },
})

/** After a crash the program goes on; what it writes is still the deed of whoever had it put on the books. */
function makerOf({ envelopeId, now, actor }: Circumstance, subject: ImportRecord): Maker {
  return { envelopeId, now, actor: { id: subject.appliedBy ?? actor.id } }
}

handle(applyPart, {
  subject: (tx, { importId }) => lockImport(tx, importId),
  apply: async (tx, deed) => {
    const { input, subject, now, house, envelopeId } = deed
    const { importId, part } = input
    if (hasDoubled(part)) await countAnew(tx)
    if (part > subject.parts || (await findPart(tx, importId, part))) return { detail: { part, again: true } }
    const key = { importId, revision: subject.revision, part }
    const ready = (await takePart(key)) ?? (await readReady(tx, house.vault, key))
    const plan = await planPart(tx, house.vault, ready, undefined, gridsOf(house.areas, tx.committeeId))
    const { added, counts: written } = await writePart(
      tx,
      { vault: house.vault, maker: makerOf(deed, subject) },
      ready,
      plan,
    )
    const counts = withOrders(written, ready.part, input.orders)
    const [done] = await Promise.all([
      addPart(tx, { importId, part, envelopeId, counts, at: now, added }).then(() => listParts(tx, importId)),
      dropDraft(tx, key),
    ])
    if (done.length === subject.parts) {
      const sum = await sumParts(tx, importId)
      const counts = subject.counts ? withPlacesOf(sum, subject.counts) : sum
      await saveState(tx, importId, { state: 'applied', at: now, counts })
    }
    return { detail: { part, people: counts.people, homes: counts.homes } }
  },
})

async function readReady(tx: Tx, vault: Vault, key: DraftKey): Promise<ReadyPart> {
  const draft = await readDraft<ImportPart>(tx, vault, key)
  if (!draft) throw new Error(`part ${key.part} of import ${key.importId} is not there`)
  return readyPart(vault, draft)
}

function withOrders(
  counts: ImportCounts,
  { orders = [] }: ImportPart,
  { reported, left }: OrdersDone = { reported: 0, left: 0 },
): ImportCounts {
  return { ...counts, orders: { found: Math.max(0, orders.length - 1), reported, left } }
}

handle(undoImport, {
  subject: (tx, { importId }) => lockImport(tx, importId),
  apply: async (tx, { subject, now, actor }) => {
    const done = await listParts(tx, subject.id)
    const nothing = done.every(({ undone }) => undone)
    await saveState(tx, subject.id, { state: nothing ? 'undone' : 'undoing', at: now })
    if (!nothing) ringFor({ committeeId: tx.committeeId, importId: subject.id, actor })
    return { detail: { parts: done.length } }
  },
})

handle(undoPart, {
  subject: (tx, { importId }) => lockImport(tx, importId),
  refuses: async (tx, { input, subject }) => {
    const last = (await listParts(tx, subject.id)).findLast(({ undone }) => !undone)
    return last === undefined || last.part <= input.part ? undefined : { code: 'import-part-order' }
  },
  apply: async (tx, deed) => {
    const { input, subject, now } = deed
    const { importId, part } = input
    const record = await findPart(tx, importId, part)
    if (!record || record.undoneAt !== null) return { detail: { part, again: true } }
    const changes = await takeBackAll(tx, makerOf(deed, subject), [record.envelopeId])
    const stayed = await takeOut(tx, record.added)
    await saveUndone(tx, importId, part, { at: now, stayed, changes: changes.length })
    const left = (await listParts(tx, importId)).filter(({ undone }) => !undone)
    if (left.length === 0) await saveState(tx, importId, { state: 'undone', at: now })
    return { detail: { part, stayed: Object.values(stayed).flat().length, changes: changes.length } }
  },
})
