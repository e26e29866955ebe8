import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { openCase } from '../cases/case-list-queries.ts'
import type { Vault } from '../house.ts'
import type { AtDoor } from './at-door.ts'
import { listMissingPapers } from './missing-papers-queries.ts'

interface OpenMatter {
  readonly caseId: string
  readonly dwellingId: string
  readonly number: string
  readonly title: string
  readonly dueAt: string | null
  readonly returnVisit: boolean
}

/** 办件: open matters of this home, the papers still missing for them, and the return visits owed. */
export async function casesAtDoors(tx: Tx, today: string, vault: Vault): Promise<readonly AtDoor[]> {
  const matters = await tx.rows<OpenMatter>(sql`
    select c.id as "caseId", c.dwelling_id as "dwellingId", c.number, c.title, c.due_at as "dueAt",
           c.state = 'checked' as "returnVisit"
    from cases.case c
    where c.committee_id = ${tx.committeeId} and c.dwelling_id is not null and ${openCase}
    order by c.due_at, c.id`)
  const missing = await listMissingPapers(
    tx,
    matters.map(({ caseId }) => caseId),
    { today, vault },
  )
  return matters.map(({ dwellingId, ...matter }) => {
    const { papers = [], pictured = [] } = missing.get(matter.caseId) ?? {}
    const item = { kind: 'case', ...matter, papers, ...(pictured.length > 0 ? { pictured } : {}) } as const
    return { dwellingId, item }
  })
}
