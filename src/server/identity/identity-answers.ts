import {
  accountPage,
  areaTree,
  auditEntries,
  auditSignIns,
  listAccounts,
  listSessions,
} from '../../domain/identity/queries.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { isId } from '../../domain/kit/ids.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { answers, type Asking } from '../answer.ts'
import type { Database } from '../database/database.ts'
import { listEntryRows, listSignInRows } from './audit-queries.ts'
import { listAccountRows, listAreaRows } from './identity-queries.ts'
import { listSessionRows } from './session-store.ts'
import { SESSION_LIMITS } from './sessions.ts'
import { pageOf } from './page-of.ts'

const PAGE = 50
const ACCOUNTS = 100
const SIGN_INS_SHOWN = 20

/** Path of the area that is asked about; nothing lies below an area that is not there. */
function pathOf({ house, committeeId }: Asking): string {
  return house.areas.find(committeeId)?.path ?? '-'
}

async function sessionsOf(database: Database, accountId: string, { actor, now }: Asking) {
  const idleSince = new Date(Date.parse(now) - SESSION_LIMITS.idleMs).toISOString()
  const rows = await listSessionRows(database, accountId, now, idleSince)
  const own = actor.kind === 'account' ? actor.sessionId : undefined
  return rows.map((row) => ({ ...row, current: row.id === own }))
}

answers(listAccounts, {
  async look(database, { words, after }, asking) {
    const filter = { areaPath: pathOf(asking), words, after, limit: ACCOUNTS + 1 }
    const rows = await listAccountRows(database, filter)
    return pageOf(rows, ACCOUNTS, ({ login }) => login)
  },
})

answers(accountPage, {
  async look(database, { accountId }, asking) {
    const areaPath = pathOf(asking)
    const [account] = await listAccountRows(database, { areaPath, id: accountId, limit: 1 })
    if (!account) throw new NotFound()
    const [sessions, signIns] = await Promise.all([
      sessionsOf(database, accountId, asking),
      listSignInRows(database, { areaPath, accountId, limit: SIGN_INS_SHOWN }),
    ])
    return { ...account, sessions, signIns }
  },
})

answers(areaTree, {
  look: (database, _input, asking) => listAreaRows(database, pathOf(asking), dayOf(asking.now)),
})

answers(listSessions, {
  look: async (database, _input, asking) =>
    asking.actor.kind === 'account' ? sessionsOf(database, asking.actor.id, asking) : [],
})

answers(auditEntries, {
  async read(tx, { after, ...filter }) {
    const before = after && /^\d{1,15}$/.test(after) ? Number(after) : undefined
    const rows = await listEntryRows(tx, { ...filter, before, limit: PAGE + 1 })
    return pageOf(rows, PAGE, ({ position }) => String(position))
  },
})

answers(auditSignIns, {
  async look(database, { after, ...filter }, asking) {
    const asked = {
      ...filter,
      areaPath: pathOf(asking),
      before: after && isId(after) ? after : undefined,
      limit: PAGE + 1,
    }
    return pageOf(await listSignInRows(database, asked), PAGE, ({ id }) => id)
  },
})
