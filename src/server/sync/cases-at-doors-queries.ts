import { checklist, type MaterialFact } from '../../domain/procedures/checklist.ts'
import type { ProcedureDefinition } from '../../domain/procedures/definition.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { openCase } from '../cases/case-list-queries.ts'
import type { AtDoor } from './at-door.ts'

interface OpenMatter {
  readonly caseId: string
  readonly dwellingId: string
  readonly number: string
  readonly title: string
  readonly dueAt: string | null
  readonly returnVisit: boolean
}

interface OpenFile {
  readonly caseId: string
  readonly answers: Readonly<Record<string, boolean>>
  readonly definition: ProcedureDefinition
  readonly materials: readonly MaterialFact[]
}

/** 办件: open matters of this home, the papers still missing for them, and the return visits owed. */
export async function casesAtDoors(tx: Tx, today: string): Promise<readonly AtDoor[]> {
  const matters = await tx.rows<OpenMatter>(sql`
    select c.id as "caseId", c.dwelling_id as "dwellingId", c.number, c.title, c.due_at as "dueAt",
           c.state = 'checked' as "returnVisit"
    from cases.case c
    where c.committee_id = ${tx.committeeId} and c.dwelling_id is not null and ${openCase}
    order by c.due_at, c.id`)
  const papers = await listMissingPapers(
    tx,
    matters.map(({ caseId }) => caseId),
    today,
  )
  return matters.map(({ dwellingId, ...matter }) => ({
    dwellingId,
    item: { kind: 'case', ...matter, papers: papers.get(matter.caseId) ?? [] },
  }))
}

async function listMissingPapers(
  tx: Tx,
  caseIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (caseIds.length === 0) return new Map()
  const files = await tx.rows<OpenFile>(sql`
    select f.case_id as "caseId", f.answers, d.body as definition,
           coalesce((select json_agg(json_build_object('paperKey', m.paper_key, 'state', m.state,
               'validUntil', m.valid_until)) from procedures.material m
             where m.committee_id = f.committee_id and m.file_id = f.id), '[]') as materials
    from procedures.file f
    join procedures.definition d on d.committee_id = f.committee_id and d.id = f.definition_id
    where f.committee_id = ${tx.committeeId} and f.state = 'open' and f.case_id = any (${caseIds}::uuid[])
    order by f.opened_at, f.id`)
  const missing = new Map<string, readonly string[]>()
  for (const { caseId, definition, answers, materials } of files) {
    const names = checklist(definition, answers, materials, today)
      .filter(({ settled }) => !settled)
      .map(({ paper }) => paper.name)
    missing.set(caseId, [...(missing.get(caseId) ?? []), ...names])
  }
  return missing
}
