import type { HukouStatus } from '../../domain/registry/hukou-status.ts'
import type { DocumentKind, PersonSex } from '../../domain/registry/person.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { Vault } from '../house.ts'
import { pace } from '../pace.ts'
import { recordingAll, type Maker } from './change-store.ts'
import { documentColumns, nameColumns, NOTE } from './person-columns.ts'
import { revert } from './revert-store.ts'
import { updateRow } from './row-store.ts'
import { hex, type Row } from './table.ts'

/** What is not named stays as it is. */
export interface PersonPatch {
  readonly id: string
  readonly gridId: string | null
  readonly name?: string
  readonly sex?: PersonSex
  readonly birth?: string | null
  readonly nation?: string | null
  readonly document?: { readonly kind?: DocumentKind; readonly number: string } | null
  readonly hukouStatus?: HukouStatus
  readonly note?: string | null
}

/** Changes many people at once; each change stands in the person's history and can be taken back on its own. */
export async function changePersons(
  tx: Tx,
  vault: Vault,
  maker: Maker,
  action: string,
  patches: readonly PersonPatch[],
): Promise<void> {
  const recordings = patches.map(({ id, gridId }) => ({
    action,
    subject: { kind: 'person', id, gridId },
    rows: { person: [id] },
  }))
  await recordingAll(tx, maker, recordings, async () => {
    for (const patch of patches) {
      await pace()
      await updateRow(tx, 'person', patch.id, { ...patchColumns(vault, patch), updated_at: maker.now })
    }
  })
}

/** The columns that a patch sets. */
export function patchColumns(vault: Vault, patch: PersonPatch): Row {
  const { name, sex, birth, nation, document, hukouStatus, note } = patch
  return {
    ...(name === undefined ? {} : nameColumns(name)),
    ...(sex === undefined ? {} : { sex }),
    ...(birth === undefined ? {} : { birth }),
    ...(nation === undefined ? {} : { nation }),
    ...(document === undefined ? {} : documentColumns(vault, patch.id, document)),
    ...(hukouStatus === undefined ? {} : { hukou_status: hukouStatus }),
    ...(note === undefined ? {} : { note_sealed: note ? hex(vault.seal(NOTE, patch.id, note)) : null }),
  }
}

/**
 * Takes back every change that these envelopes made (an import that corrected people), newest first. A change that
 * something newer stands on stays; its id is returned.
 */
export async function takeBackAll(
  tx: Tx,
  maker: Maker,
  envelopeIds: readonly string[],
): Promise<readonly string[]> {
  const changes = await tx.rows<{ id: string }>(sql`
    select id from registry.change
    where committee_id = ${tx.committeeId} and envelope_id = any (${envelopeIds}::uuid[]) and reverted_by is null
    order by id desc`)
  const stayed: string[] = []
  for (const { id } of changes) if ((await revert(tx, maker, id)) !== 'done') stayed.push(id)
  return stayed
}
