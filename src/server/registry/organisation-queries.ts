import { NotFound } from '../../domain/kit/refusal.ts'
import type { OrganisationView } from '../../domain/registry/organisation-view.ts'
import { organisationList, organisationPage } from '../../domain/registry/queries.ts'
import { answers } from '../answer.ts'
import { sql } from '../database/sql.ts'

const view = sql`json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'powers', o.powers,
  'contactName', o.contact_name, 'phone', o.phone, 'address', o.address)`

/** `after` is the id of the last row seen. */
answers(organisationList, {
  json: ({ kind, after, limit }, { committeeId }) => sql`
    with page as (
      select * from registry.organisation o
      where o.committee_id = ${committeeId} and o.removed_at is null
        and (${kind ?? null}::text is null or o.kind = ${kind ?? null})
        and (${after ?? null}::uuid is null or (o.sort_key, o.id) > (
          select sort_key, id from registry.organisation where committee_id = ${committeeId} and id = ${after ?? null}))
      order by o.sort_key, o.id limit ${limit}
    )
    select json_build_object('rows', coalesce(json_agg(${view} order by o.sort_key, o.id), '[]'),
      'next', case when count(*) = ${limit} then (array_agg(o.id order by o.sort_key, o.id))[${limit}] end)
    from page o`,
})

answers(organisationPage, {
  read: async (tx, { organisationId }) => {
    const found = await tx.maybe<{ view: OrganisationView }>(sql`
      select ${view} as view from registry.organisation o
      where o.committee_id = ${tx.committeeId} and o.id = ${organisationId} and o.removed_at is null`)
    if (!found) throw new NotFound()
    return found.view
  },
})
