import {
  auditEntries,
  auditReveals,
  areaTree,
  listAccounts,
  listSessions,
  type AuditRow,
} from '../../domain/identity/queries.ts'
import type { Page } from '../../domain/kit/query.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { listAccountRows, listAreaRows, listAuditRows, listSessionRows } from './identity-queries.ts'

const AUDIT_PAGE = 50

answers(listAccounts, {
  look: (database, _input, { house, committeeId }) =>
    listAccountRows(database, house.areas.find(committeeId)?.path ?? '-'),
})

answers(areaTree, {
  look: (database, _input, { house, committeeId }) =>
    listAreaRows(database, house.areas.find(committeeId)?.path ?? '-'),
})

answers(listSessions, {
  async look(database, _input, { actor, now }) {
    if (actor.kind !== 'account') return []
    const rows = await listSessionRows(database, actor.id, now)
    return rows.map((row) => ({ ...row, current: row.id === actor.sessionId }))
  },
})

interface Asked {
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly after?: string | undefined
  readonly accountId?: string | undefined
}

async function auditPage(
  tx: Tx,
  asked: Asked,
  only: { action?: string; subjectId?: string | undefined },
): Promise<Page<AuditRow>> {
  const before = asked.after ? Number(asked.after) : undefined
  const { from, until, accountId } = asked
  const rows = await listAuditRows(tx, { from, until, accountId, ...only, before, limit: AUDIT_PAGE + 1 })
  const page = rows.slice(0, AUDIT_PAGE)
  const more = rows.length > AUDIT_PAGE
  return { rows: page, ...(more ? { next: String(page.at(-1)!.position) } : {}) }
}

answers(auditReveals, {
  read: (tx, input) => auditPage(tx, input, { action: 'person.reveal', subjectId: input.personId }),
})

answers(auditEntries, {
  read: (tx, input) => auditPage(tx, input, { subjectId: input.subjectId }),
})
