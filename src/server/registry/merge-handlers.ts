import { dayOf } from '../../domain/kit/dates.ts'
import { mergePersons, splitPerson } from '../../domain/registry/person.ts'
import { stillStanding } from '../../domain/registry/take-back.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import type { Vault } from '../house.ts'
import { listChangedRows } from './change-store.ts'
import { findMerger, handBack, handOver, listBelongings } from './merge-store.ts'
import { documentColumns, DOCUMENT, NOTE } from './person-columns.ts'
import { lockPerson, restateHukou, type PersonRecord } from './person-store.ts'
import { reaches } from './reach.ts'
import { listOpenResidences, moveOut } from './residence-store.ts'
import { findRow, updateRow } from './row-store.ts'
import { saveChange } from './save-change.ts'
import { hex, type Row } from './table.ts'

handle(mergePersons, {
  subject: async (tx, { personId, otherId }, circumstance) => {
    // Always the same order, so that two desks merging the same pair wait for each other.
    const ids = [personId, otherId].sort()
    const locked = [await lockPerson(tx, ids[0]!), await lockPerson(tx, ids[1]!)]
    const kept = locked.find((person) => person?.id === personId)
    const other = locked.find((person) => person?.id === otherId)
    if (!kept || !other || other.state === 'merged') return undefined
    if (!reaches(tx, circumstance, mergePersons.name, other.gridId ?? null)) return undefined
    return { ...kept, other: other.row }
  },
  apply: async (tx, deed) => {
    const { input, subject, house, now } = deed
    const { personId, otherId } = input
    const rows = await listBelongings(tx, [personId, otherId])
    const what = { action: mergePersons.name, subject, rows, about: [otherId] }
    return saveChange(tx, deed, what, async () => {
      const stays = (await listOpenResidences(tx, personId)).length > 0
      const homes = await listOpenResidences(tx, otherId)
      await handOver(tx, otherId, personId)
      // One human lives in one home: the kept record's. The other's is kept as a past one.
      if (stays) await moveOut(tx, homes, { on: dayOf(now), reason: 'merged' })
      const filled = fillIn(house.vault, subject.row, subject.other)
      const moved = stays || homes.length === 0 ? {} : { grid_id: subject.other.grid_id }
      await updateRow(tx, 'person', personId, { ...filled, ...moved, updated_at: now })
      const pointer = { state: 'merged', state_on: dayOf(now), merged_into: personId, updated_at: now }
      await updateRow(tx, 'person', otherId, pointer)
      await restateHukou(tx, [personId])
    })
  },
})

handle(splitPerson, {
  subject: async (tx, { personId }, circumstance) => {
    const person = await lockPerson(tx, personId)
    const into = person?.row.merged_into ? await lockPerson(tx, person.row.merged_into) : undefined
    if (!person || !into) return person
    if (!reaches(tx, circumstance, splitPerson.name, into.gridId ?? null)) return undefined
    return { ...person, into: into.id }
  },
  apply: async (tx, deed) => {
    const { input, subject, now } = deed
    const { personId } = input
    const into = 'into' in subject ? subject.into : undefined
    const rows = await listBelongings(tx, into ? [personId, into] : [personId])
    const what = { action: splitPerson.name, subject, rows, about: [into] }
    return saveChange(tx, deed, what, async () => {
      await handBack(tx, personId)
      await giveBackFields(tx, personId, now)
      const columns = { merged_into: null, state: 'here', updated_at: now }
      // As it stood before the merger, where the books tell.
      await updateRow(tx, 'person', personId, { ...columns, ...(await stateBefore(tx, personId)) })
      await restateHukou(tx, into ? [personId, into] : [personId])
    })
  },
})

/** What the kept record lacks and the other has. A seal is bound to its row, so it is opened and sealed anew. */
function fillIn(vault: Vault, kept: PersonRecord, other: PersonRecord): Row {
  const filled: Record<string, unknown> = {}
  if (kept.sex === 'unknown') filled['sex'] = other.sex
  if ((other.birth ?? '').length > (kept.birth ?? '').length) filled['birth'] = other.birth
  if (kept.nation === null) filled['nation'] = other.nation
  if (kept.hukou_id === null) filled['hukou_id'] = other.hukou_id
  if (kept.document_sealed === null && other.document_sealed !== null) {
    const number = vault.open(DOCUMENT, other.id, bytes(other.document_sealed))
    Object.assign(filled, documentColumns(vault, kept.id, { number }))
  }
  if (other.note_sealed !== null) {
    const notes = [kept, other]
      .filter(({ note_sealed }) => note_sealed !== null)
      .map(({ id, note_sealed }) => vault.open(NOTE, id, bytes(note_sealed!)))
    filled['note_sealed'] = hex(vault.seal(NOTE, kept.id, [...new Set(notes)].join('\n')))
  }
  return filled
}

function bytes(hexText: string): Buffer {
  return Buffer.from(hexText.slice(2), 'hex')
}

/** Fields that the merger filled into the kept record and nobody has touched since are taken out of it again. */
async function giveBackFields(tx: Tx, personId: string, now: string): Promise<void> {
  const merger = await findMerger(tx, personId)
  const rows = merger ? await listChangedRows(tx, merger) : []
  for (const { table, id, before, after } of rows) {
    const restorable = table === 'person' || table === 'household' || table === 'residence'
    if (!restorable || id === personId) continue
    const columns = stillStanding(before, after, (await findRow(tx, table, id)) ?? null)
    if (Object.keys(columns).length === 0) continue
    await updateRow(tx, table, id, table === 'person' ? { ...columns, updated_at: now } : columns)
  }
}

async function stateBefore(tx: Tx, personId: string): Promise<Row> {
  const merger = await findMerger(tx, personId)
  const rows = merger ? await listChangedRows(tx, merger) : []
  const before = rows.find(({ table, id }) => table === 'person' && id === personId)?.before
  return before ? { state: before['state'], state_on: before['state_on'] } : {}
}
