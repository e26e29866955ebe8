import { auditReveals } from '../../domain/identity/queries.ts'
import { isId } from '../../domain/kit/ids.ts'
import { maskName } from '../../domain/registry/masking.ts'
import { answers } from '../answer.ts'
import { pageOf } from '../identity/page-of.ts'
import { listRevealRows } from './reveal-queries.ts'

const PAGE = 50

answers(auditReveals, {
  async read(tx, { after, ...filter }) {
    const before = after && isId(after) ? after : undefined
    const rows = await listRevealRows(tx, { ...filter, before, limit: PAGE + 1 })
    const masked = rows.map((row) => ({ ...row, personName: row.personName && maskName(row.personName) }))
    return pageOf(masked, PAGE, ({ id }) => id)
  },
})
