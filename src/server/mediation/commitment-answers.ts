import { dayOf } from '../../domain/kit/dates.ts'
import type { CommitmentView } from '../../domain/mediation/file-view.ts'
import { dueChecks } from '../../domain/mediation/queries.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { listDueRows, listFindings, listOpenChecks } from './check-queries.ts'
import { listCommitments } from './commitment-store.ts'
import { isSecretary } from './secretary.ts'
import { COMMITMENT_WHAT, FINDING_WORDS } from './seals.ts'

export async function commitmentViews(
  tx: Tx,
  fileId: string,
  vault: Vault,
): Promise<readonly CommitmentView[]> {
  const rows = await listCommitments(tx, fileId)
  const open = await listOpenChecks(tx, fileId)
  const findings = await listFindings(tx, fileId)
  return rows.map(({ whatSealed, fileId: _file, gridId: _grid, ...row }) => {
    const next = row.state === 'ended' ? undefined : open.find(({ commitmentId }) => commitmentId === row.id)
    return {
      ...row,
      what: vault.open(COMMITMENT_WHAT, row.id, whatSealed),
      next: next ? { checkId: next.checkId, dueOn: next.dueOn } : null,
      findings: findings
        .filter(({ commitmentId }) => commitmentId === row.id)
        .map(({ commitmentId: _commitment, wordsSealed, ...finding }) => ({
          ...finding,
          words: wordsSealed ? vault.open(FINDING_WORDS, finding.id, wordsSealed) : '',
        })),
    }
  })
}

answers(dueChecks, {
  async read(tx, _input, asking) {
    const { actor, now, house } = asking
    const all = isSecretary(asking)
    const rows = await listDueRows(tx, { today: dayOf(now), checkerId: all ? undefined : actor.id })
    return rows.map(({ whatSealed, ...row }) => ({
      ...row,
      what: house.vault.open(COMMITMENT_WHAT, row.commitmentId, whatSealed),
    }))
  },
})
