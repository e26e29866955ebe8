import type { ProcedureDefinition } from '../../domain/procedures/definition.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface KeptDefinition {
  readonly id: string
  readonly version: number
  readonly body: ProcedureDefinition
}

/** The newest version of a procedure, or the named one. */
export async function findDefinition(
  tx: Tx,
  code: string,
  version?: number,
): Promise<KeptDefinition | undefined> {
  return tx.maybe<KeptDefinition>(sql`
    select id, version, body from procedures.definition
    where committee_id = ${tx.committeeId} and code = ${code}
      and (${version ?? null}::integer is null or version = ${version ?? null})
    order by version desc limit 1`)
}

/** Adds the next version; the counter is the unique key, so two editors cannot write the same one. */
export async function addDefinition(
  tx: Tx,
  row: { id: string; definition: ProcedureDefinition; writtenAt: string; writtenBy: string },
): Promise<number> {
  const { definition } = row
  const { version } = await tx.one<{ version: number }>(sql`
    insert into procedures.definition (committee_id, id, code, version, name, for_whom, body, written_at, written_by)
    select ${tx.committeeId}, ${row.id}, ${definition.code}, coalesce(max(version), 0) + 1, ${definition.name},
           ${definition.forWhom}, ${JSON.stringify(definition)}::jsonb, ${row.writtenAt}, ${row.writtenBy}
    from procedures.definition where committee_id = ${tx.committeeId} and code = ${definition.code}
    returning version`)
  return version
}
