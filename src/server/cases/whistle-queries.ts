import { caseWhistles, whistleCalls, type WhistleCall, type WhistleView } from '../../domain/cases/whistle.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { Vault } from '../house.ts'
import { findOuterCase } from './agency-case-store.ts'
import {
  WHISTLE_CALL_WORDS,
  WHISTLE_CAME,
  WHISTLE_DECIDED,
  WHISTLE_DONE,
  WHISTLE_PLACE,
  WHISTLE_PURPOSE,
  WHISTLE_UNIT_WORDS,
} from './agency-seals.ts'
import { communitiesServed } from './agency-served.ts'
import { listCaseFiles } from './attachment-store.ts'
import { fileView } from './attachment-view.ts'
import { rowOf } from './whistle-handlers.ts'

interface UnitRow {
  readonly whistleId: string
  readonly organisationId: string
  readonly name: string
  readonly arrivedAt: string | null
  readonly cameSealed: Uint8Array | null
  readonly unitRating: WhistleView['units'][number]['unitRating']
  readonly unitSealed: Uint8Array | null
  readonly callRating: WhistleView['units'][number]['callRating']
  readonly callSealed: Uint8Array | null
}

type WhistleRow = Omit<WhistleView, 'place' | 'purpose' | 'decided' | 'done' | 'units' | 'pictures'> & {
  readonly placeSealed: Uint8Array
  readonly purposeSealed: Uint8Array
  readonly decidedSealed: Uint8Array | null
  readonly doneSealed: Uint8Array | null
  readonly attachmentIds: readonly string[]
}

answers(caseWhistles, {
  subject: (tx, { caseId }) => findOuterCase(tx, caseId),
  read: (tx, { caseId }, { house }) => listWhistles(tx, house.vault, caseId),
})

/** Every call of a case, opened. */
export async function listWhistles(tx: Tx, vault: Vault, caseId: string): Promise<readonly WhistleView[]> {
  const rows = await tx.rows<WhistleRow>(sql`
    select w.id, w.case_id as "caseId", w.state, w.called_at as "calledAt", coalesce(a.name, '') as "calledBy",
      w.meet_at as "meetAt", w.ended_at as "endedAt", w.place_sealed as "placeSealed", w.purpose_sealed as "purposeSealed",
      w.decided_sealed as "decidedSealed", w.done_sealed as "doneSealed", w.attachment_ids as "attachmentIds"
    from cases.whistle w left join identity.account a on a.id = w.called_by
    where w.committee_id = ${tx.committeeId} and w.case_id = ${caseId} order by w.called_at, w.id`)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const units = await tx.rows<UnitRow>(sql`
    select whistle_id as "whistleId", organisation_id as "organisationId", organisation_name as name,
      arrived_at as "arrivedAt", came_sealed as "cameSealed", unit_rating as "unitRating", unit_words_sealed as "unitSealed",
      call_rating as "callRating", call_words_sealed as "callSealed"
    from cases.whistle_unit where committee_id = ${tx.committeeId} and whistle_id = any (${ids}::uuid[])
    order by organisation_name, organisation_id`)
  const files = await listCaseFiles(tx, caseId)
  return rows.map(({ placeSealed, purposeSealed, decidedSealed, doneSealed, attachmentIds, ...row }) => ({
    ...row,
    place: vault.open(WHISTLE_PLACE, row.id, placeSealed),
    purpose: vault.open(WHISTLE_PURPOSE, row.id, purposeSealed),
    decided: decidedSealed ? vault.open(WHISTLE_DECIDED, row.id, decidedSealed) : '',
    done: doneSealed ? vault.open(WHISTLE_DONE, row.id, doneSealed) : '',
    pictures: files.filter(({ id }) => attachmentIds.includes(id)).map((file) => fileView(vault, file)),
    units: units.filter(({ whistleId }) => whistleId === row.id).map((unit) => unitView(vault, unit)),
  }))
}

function unitView(vault: Vault, unit: UnitRow): WhistleView['units'][number] {
  const { organisationId, name, arrivedAt, unitRating, callRating } = unit
  const row = rowOf(unit.whistleId, organisationId)
  const open = (field: string, sealed: Uint8Array | null) => (sealed ? vault.open(field, row, sealed) : '')
  return {
    organisationId,
    name,
    arrivedAt,
    who: open(WHISTLE_CAME, unit.cameSealed),
    unitRating,
    unitWords: open(WHISTLE_UNIT_WORDS, unit.unitSealed),
    callRating,
    callWords: open(WHISTLE_CALL_WORDS, unit.callSealed),
  }
}

type CallRow = Omit<WhistleCall, 'committeeId' | 'communityName' | 'place' | 'purpose' | 'decided'> &
  Pick<WhistleRow, 'placeSealed' | 'purposeSealed' | 'decidedSealed'>

answers(whistleCalls, {
  async look(database, _input, asking) {
    const { vault } = asking.house
    const parts = await Promise.all(
      communitiesServed(asking).map(({ id: committeeId, name: communityName, organisationId }) =>
        database.read(committeeId, [], async (tx) => {
          const rows = await listCalls(tx, organisationId)
          return rows.map(({ placeSealed, purposeSealed, decidedSealed, ...row }) => ({
            ...row,
            committeeId,
            communityName,
            place: vault.open(WHISTLE_PLACE, row.whistleId, placeSealed),
            purpose: vault.open(WHISTLE_PURPOSE, row.whistleId, purposeSealed),
            decided: decidedSealed ? vault.open(WHISTLE_DECIDED, row.whistleId, decidedSealed) : '',
          }))
        }),
      ),
    )
    return parts.flat().toSorted((a, b) => Date.parse(b.meetAt) - Date.parse(a.meetAt))
  },
})

function listCalls(tx: Tx, organisationId: string): Promise<readonly CallRow[]> {
  return tx.rows<CallRow>(sql`
    select w.id as "whistleId", w.case_number as "caseNumber", u.organisation_id as "organisationId", w.state,
      w.meet_at as "meetAt", u.arrived_at as "arrivedAt", u.call_rating as "callRating",
      w.place_sealed as "placeSealed", w.purpose_sealed as "purposeSealed", w.decided_sealed as "decidedSealed"
    from cases.whistle_unit u
    join cases.whistle w on w.committee_id = u.committee_id and w.id = u.whistle_id
    where u.committee_id = ${tx.committeeId} and u.organisation_id = ${organisationId}
    order by w.meet_at desc, w.id limit 50`)
}
