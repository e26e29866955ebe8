import type { DoorItem } from '../../domain/sync/field-record.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { Vault } from '../house.ts'
import { COMMITMENT_WHAT } from '../mediation/seals.ts'
import type { AtDoor } from './at-door.ts'

type Due = Omit<Extract<DoorItem, { kind: 'commitment' }>, 'kind' | 'what' | 'needsEvidence' | 'triedOn'> & {
  readonly dwellingId: string
  readonly asksPicture: boolean
  readonly lastTriedOn: string | null
  readonly whatSealed: Buffer
}

/** 承诺查验: what was promised at this home and is to be looked at; of the mediation itself a phone is told nothing. */
export async function promisesAtDoors(tx: Tx, today: string, vault: Vault): Promise<readonly AtDoor[]> {
  const due = await tx.rows<Due>(sql`
    select distinct on (c.id) c.id as "commitmentId", k.id as "checkId", c.dwelling_id as "dwellingId",
           c.what_sealed as "whatSealed", k.due_on as "dueOn", c.needs_evidence as "asksPicture",
           (select max((n.found_at at time zone 'Asia/Shanghai')::date) from mediation.finding n
            where n.committee_id = k.committee_id and n.check_id = k.id and n.result = 'notMet') as "lastTriedOn"
    from mediation.commitment c
    join mediation.commitment_check k on k.committee_id = c.committee_id and k.commitment_id = c.id
    where c.committee_id = ${tx.committeeId} and c.dwelling_id is not null and c.state <> 'ended' and k.result is null
      and k.due_on <= ${today}::date + ${AHEAD}::int
    order by c.id, k.due_on, k.id`)
  return due.map(({ dwellingId, whatSealed, asksPicture, lastTriedOn, ...check }) => ({
    dwellingId,
    item: {
      kind: 'commitment',
      ...check,
      what: vault.open(COMMITMENT_WHAT, check.commitmentId, whatSealed),
      ...(asksPicture ? { needsEvidence: true } : {}),
      ...(lastTriedOn ? { triedOn: lastTriedOn } : {}),
    },
  }))
}

/** Days that a phone knows of beforehand; it may be without a network for three. */
const AHEAD = 7
