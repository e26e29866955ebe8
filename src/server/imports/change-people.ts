import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import { readRelation } from '../../domain/registry/relation-words.ts'
import type { Tx } from '../database/database.ts'
import { patchColumns } from '../registry/bulk-change-store.ts'
import type { NewFlag, NewPhone, NewResidence } from '../registry/bulk-rows.ts'
import { addFlags, addPhones, addResidences } from '../registry/bulk-store.ts'
import { recordingAll, type Recording } from '../registry/change-store.ts'
import { moveOut, type ResidenceRow } from '../registry/residence-store.ts'
import { updateRow } from '../registry/row-store.ts'
import type { Row } from '../registry/table.ts'
import { flagsOf, type Writing } from './new-rows.ts'
import { phonesOf } from './newcomer.ts'
import type { PartPlan, PersonChange } from './part-plan.ts'

/** What one person's change consists of, row by row. */
interface Alteration {
  readonly recording: Recording
  readonly personId: string
  readonly columns: Row
  readonly phones: readonly NewPhone[]
  readonly flags: readonly NewFlag[]
  readonly residence: NewResidence | undefined
  readonly leaves: ResidenceRow | undefined
  readonly relation: string | undefined
}

/** Changes people whom the sheet tells otherwise; each change stands in the person's history and can be taken back. */
export async function changePeople(
  tx: Tx,
  writing: Writing,
  plan: PartPlan,
  householdOf: (key: string) => string | undefined,
): Promise<void> {
  const { vault, maker } = writing
  const today = dayOf(maker.now)
  const all = plan.changes.map((change) => alterationOf(writing, plan, change, householdOf, today))
  if (all.length === 0) return
  await recordingAll(
    tx,
    maker,
    all.map(({ recording }) => recording),
    async () => {
      await addResidences(
        tx,
        all.flatMap(({ residence }) => residence ?? []),
      )
      const leaving = all.flatMap(({ leaves }) => leaves ?? [])
      if (leaving.length > 0) await moveOut(tx, leaving, { on: today, reason: 'moved' })
      await addPhones(
        tx,
        vault,
        all.flatMap(({ phones }) => phones),
      )
      await addFlags(
        tx,
        all.flatMap(({ flags }) => flags),
      )
      for (const { personId, columns } of all) await updateRow(tx, 'person', personId, columns)
      for (const { relation, recording } of all) {
        const [residenceId] = recording.rows.residence ?? []
        if (relation !== undefined && residenceId !== undefined)
          await updateRow(tx, 'residence', residenceId, {
            relation,
            relation_code: readRelation(relation) ?? null,
          })
      }
    },
  )
}

function alterationOf(
  { vault, maker }: Writing,
  plan: PartPlan,
  { known, sought, difference }: PersonChange,
  householdOf: (key: string) => string | undefined,
  today: string,
): Alteration {
  const { read } = sought
  const home = plan.homeAt.get(read.home ?? '')
  const householdId = householdOf(read.key)
  const gridId = difference.moves && home ? home.gridId : known.gridId
  const phones = phonesOf(difference.phones, known.id, known.phoneIndexes.length)
  const flags = flagsOf(difference.flags, known.id, today)
  const residence: NewResidence | undefined =
    difference.moves && home && householdId
      ? {
          id: newId(),
          personId: known.id,
          householdId,
          dwellingId: home.id,
          relation: read.relation?.word ?? known.relation ?? '',
          since: known.dwellingId === null ? null : today,
        }
      : undefined
  const leaves = residence ? leftBy(known) : undefined
  const touched = residence ? [residence.id, ...(leaves ? [leaves.id] : [])] : []
  const old = difference.relation !== undefined && known.residenceId ? [known.residenceId] : []
  return {
    personId: known.id,
    columns: {
      ...patchColumns(vault, { ...difference, id: known.id, gridId }),
      ...(residence ? { grid_id: gridId } : {}),
      updated_at: maker.now,
    },
    phones,
    flags,
    residence,
    leaves,
    relation: difference.relation,
    recording: {
      action: 'import.applyPart',
      subject: { kind: 'person', id: known.id, gridId },
      rows: {
        person: [known.id],
        person_phone: phones.map(({ id }) => id),
        person_flag: flags.map(({ id }) => id),
        residence: [...touched, ...old],
        household: leaves ? [leaves.householdId] : [],
      },
      about: residence ? [known.dwellingId, residence.dwellingId] : [],
    },
  }
}

function leftBy({
  id,
  residenceId,
  householdId,
  dwellingId,
}: PersonChange['known']): ResidenceRow | undefined {
  if (residenceId === null || householdId === null || dwellingId === null) return undefined
  return { id: residenceId, personId: id, householdId, dwellingId }
}
