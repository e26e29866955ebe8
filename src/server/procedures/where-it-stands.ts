import { checklist, stepLines, type ChecklistLine, type StepLine } from '../../domain/procedures/checklist.ts'
import type { Tx } from '../database/database.ts'
import { listDoneSteps, type ProcedureFile } from './file-store.ts'
import { listMaterials } from './material-store.ts'

/** Papers and steps of a file as they stand today, by the version of the procedure that it began with. */
export async function whereItStands(
  tx: Tx,
  file: ProcedureFile,
  today: string,
): Promise<{ readonly papers: readonly ChecklistLine[]; readonly steps: readonly StepLine[] }> {
  const papers = checklist(file.definition, file.answers, await listMaterials(tx, file.id), today)
  return { papers, steps: stepLines(file.definition, papers, await listDoneSteps(tx, file.id)) }
}
