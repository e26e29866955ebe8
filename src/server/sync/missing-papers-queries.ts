import { checklist, type MaterialFact } from '../../domain/procedures/checklist.ts'
import { resetMaterial } from '../../domain/procedures/material.ts'
import type { ProcedureDefinition } from '../../domain/procedures/definition.ts'
import { paperPictureName } from '../../domain/procedures/paper-picture.ts'
import { FILE_NAME } from '../cases/agency-seals.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { Vault } from '../house.ts'

/** 缺材料 of one matter: by name, and those of them of which a picture from the door waits for the desk. */
export interface MissingPapers {
  readonly papers: readonly string[]
  readonly pictured: readonly string[]
}

interface OpenFile {
  readonly id: string
  readonly caseId: string
  readonly answers: Readonly<Record<string, boolean>>
  readonly definition: ProcedureDefinition
  readonly materials: readonly MaterialFact[]
}

interface Picture {
  readonly id: string
  readonly caseId: string
  readonly nameSealed: Buffer
  readonly addedAt: string
}

/** By case; of matters without anything missing there is nothing. */
export async function listMissingPapers(
  tx: Tx,
  caseIds: readonly string[],
  { today, vault }: { readonly today: string; readonly vault: Vault },
): Promise<ReadonlyMap<string, MissingPapers>> {
  const missing = new Map<string, MissingPapers>()
  const files = await listOpenFiles(tx, caseIds)
  const open = files.flatMap(({ id, caseId, definition, answers, materials }) =>
    checklist(definition, answers, materials, today)
      .filter(({ settled }) => !settled)
      .map(({ paper }) => ({ fileId: id, caseId, paper: paper.name })),
  )
  if (open.length === 0) return missing
  const pictures = await listPictures(tx, [...new Set(open.map(({ caseId }) => caseId))], vault)
  const givenBack =
    pictures.size > 0 ? await listGivenBack(tx, [...new Set(open.map((one) => one.fileId))]) : NONE
  for (const { fileId, caseId, paper } of open) {
    const { papers = [], pictured = [] } = missing.get(caseId) ?? {}
    const takenAt = pictures.get(`${caseId} ${paperPictureName(paper)}`) ?? ''
    // The desk has looked at one that was there before it gave the paper back.
    const waits = takenAt > (givenBack.get(`${fileId} ${paper}`) ?? '')
    missing.set(caseId, { papers: [...papers, paper], pictured: waits ? [...pictured, paper] : pictured })
  }
  return missing
}

const NONE: ReadonlyMap<string, string> = new Map()

async function listOpenFiles(tx: Tx, caseIds: readonly string[]): Promise<readonly OpenFile[]> {
  if (caseIds.length === 0) return []
  return tx.rows<OpenFile>(sql`
    select f.id, f.case_id as "caseId", f.answers, d.body as definition,
           coalesce((select json_agg(json_build_object('paperKey', m.paper_key, 'state', m.state,
               'validUntil', m.valid_until)) from procedures.material m
             where m.committee_id = f.committee_id and m.file_id = f.id), '[]') as materials
    from procedures.file f
    join procedures.definition d on d.committee_id = f.committee_id and d.id = f.definition_id
    where f.committee_id = ${tx.committeeId} and f.state = 'open' and f.case_id = any (${caseIds}::uuid[])
    order by f.opened_at, f.id`)
}

/** When the last picture of each name came to each of these matters. */
async function listPictures(
  tx: Tx,
  caseIds: readonly string[],
  vault: Vault,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<Picture>(sql`
    select id, case_id as "caseId", name_sealed as "nameSealed", added_at as "addedAt" from cases.attachment
    where committee_id = ${tx.committeeId} and case_id = any (${caseIds}::uuid[]) and kind = 'document'
      and media_type = 'image/jpeg' and removed_at is null
    order by added_at`)
  return new Map(
    rows.map(({ id, caseId, nameSealed, addedAt }) => [
      `${caseId} ${vault.open(FILE_NAME, id, nameSealed)}`,
      addedAt,
    ]),
  )
}

/** 改回没收到: when each paper of these files was last put back to missing. */
async function listGivenBack(tx: Tx, fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ fileId: string; paper: string; at: string }>(sql`
    select subject_id as "fileId", detail ->> 'paper' as paper, max(written_at) as at from journal.entry
    where committee_id = ${tx.committeeId} and subject_id = any (${fileIds}::uuid[]) and action = ${resetMaterial.name}
    group by subject_id, detail ->> 'paper'`)
  return new Map(rows.map(({ fileId, paper, at }) => [`${fileId} ${paper}`, at]))
}
