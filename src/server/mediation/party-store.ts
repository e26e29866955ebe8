import type { Willingness } from '../../domain/mediation/consent.ts'
import type { PartySide } from '../../domain/mediation/party.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface PartyRow extends Willingness {
  readonly kind: 'person' | 'organisation'
  readonly personId: string | null
  readonly organisationId: string | null
  readonly openly: boolean
  readonly wordsSealed: Buffer
  readonly identifiedOn: string | null
  readonly identitySealed: Buffer | null
  readonly proxySealed: Buffer | null
}

/** In the order they were written: applicants first. */
export async function listParties(tx: Tx, fileId: string): Promise<readonly PartyRow[]> {
  return tx.rows<PartyRow>(sql`
    select id, side, kind, person_id as "personId", organisation_id as "organisationId", told_on as "toldOn", willing,
           accepts_mediators as "acceptsMediators", openly, words_sealed as "wordsSealed", identified_on as "identifiedOn",
           identity_sealed as "identitySealed", proxy_sealed as "proxySealed"
    from mediation.party where committee_id = ${tx.committeeId} and file_id = ${fileId}
    order by side, added_at, id`)
}

/** Whoever a party is said to be of the registry is there, and to be seen by whoever writes it. Nobody named: yes. */
export async function isInRegistry(
  tx: Tx,
  who: { readonly personId: string | null; readonly organisationId: string | null },
): Promise<boolean> {
  const { found } = await tx.one<{ found: boolean }>(sql`
    select (${who.personId}::uuid is null or exists (select from registry.person
              where committee_id = ${tx.committeeId} and id = ${who.personId}))
       and (${who.organisationId}::uuid is null or exists (select from registry.organisation
              where committee_id = ${tx.committeeId} and id = ${who.organisationId})) as found`)
  return found
}

export async function writePartyRow(
  tx: Tx,
  row: {
    id: string
    fileId: string
    side: PartySide
    kind: string
    personId: string | null
    organisationId: string | null
    wordsSealed: Buffer
    addedAt: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into mediation.party (committee_id, id, file_id, side, kind, person_id, organisation_id, words_sealed, added_at)
    values (${tx.committeeId}, ${row.id}, ${row.fileId}, ${row.side}, ${row.kind}, ${row.personId}, ${row.organisationId},
            ${row.wordsSealed}, ${row.addedAt})
    on conflict (committee_id, id) do update set side = excluded.side, kind = excluded.kind,
      person_id = excluded.person_id, organisation_id = excluded.organisation_id, words_sealed = excluded.words_sealed
    where party.file_id = excluded.file_id`)
}

export async function saveTold(
  tx: Tx,
  row: { id: string; on: string; willing: boolean | null; acceptsMediators: boolean; openly: boolean },
): Promise<void> {
  await tx.run(sql`
    update mediation.party set told_on = ${row.on}, willing = ${row.willing},
      accepts_mediators = ${row.acceptsMediators}, openly = ${row.openly}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}

export async function saveIdentity(tx: Tx, partyId: string, on: string, sealed: Buffer): Promise<void> {
  await tx.run(sql`
    update mediation.party set identified_on = ${on}, identity_sealed = ${sealed}
    where committee_id = ${tx.committeeId} and id = ${partyId}`)
}

export async function saveProxy(tx: Tx, partyId: string, sealed: Buffer): Promise<void> {
  await tx.run(sql`
    update mediation.party set proxy_sealed = ${sealed}
    where committee_id = ${tx.committeeId} and id = ${partyId}`)
}

export interface ParticipantRow {
  readonly id: string
  readonly relation: string
  readonly witness: boolean
  readonly wordsSealed: Buffer
  readonly consents: readonly string[]
}

export async function listParticipants(tx: Tx, fileId: string): Promise<readonly ParticipantRow[]> {
  return tx.rows<ParticipantRow>(sql`
    select id, relation, witness, words_sealed as "wordsSealed", consents::text[] as consents
    from mediation.participant where committee_id = ${tx.committeeId} and file_id = ${fileId}
    order by added_at, id`)
}

export async function writeParticipant(
  tx: Tx,
  row: {
    id: string
    fileId: string
    relation: string
    witness: boolean
    wordsSealed: Buffer
    consents: readonly string[]
    addedAt: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into mediation.participant (committee_id, id, file_id, relation, witness, words_sealed, consents, added_at)
    values (${tx.committeeId}, ${row.id}, ${row.fileId}, ${row.relation}, ${row.witness}, ${row.wordsSealed},
            ${row.consents}::uuid[], ${row.addedAt})
    on conflict (committee_id, id) do update set relation = excluded.relation, witness = excluded.witness,
      words_sealed = excluded.words_sealed, consents = excluded.consents
    where participant.file_id = excluded.file_id`)
}

export interface MediatorRow {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly chosen: boolean
  readonly since: string
  readonly until: string | null
  readonly reasonSealed: Buffer | null
}

export async function listMediators(tx: Tx, fileId: string): Promise<readonly MediatorRow[]> {
  return tx.rows<MediatorRow>(sql`
    select m.id, m.account_id as "accountId", coalesce(a.name, '') as name, m.chosen, m.since, m.until,
           m.reason_sealed as "reasonSealed"
    from mediation.mediator m left join identity.account a on a.id = m.account_id
    where m.committee_id = ${tx.committeeId} and m.file_id = ${fileId} order by m.since, m.id`)
}

export async function addMediator(
  tx: Tx,
  row: { id: string; fileId: string; accountId: string; chosen: boolean; since: string },
): Promise<void> {
  await tx.run(sql`
    insert into mediation.mediator (committee_id, id, file_id, account_id, chosen, since)
    values (${tx.committeeId}, ${row.id}, ${row.fileId}, ${row.accountId}, ${row.chosen}, ${row.since})`)
}

export async function endMediator(tx: Tx, id: string, until: string, reasonSealed: Buffer): Promise<void> {
  await tx.run(sql`
    update mediation.mediator set until = ${until}, reason_sealed = ${reasonSealed}
    where committee_id = ${tx.committeeId} and id = ${id}`)
}

/** Who works in this committee or one of its grids on a day: who may mediate, and who may look whether a promise is kept. */
export async function listColleagues(
  tx: Tx,
  path: string,
  today: string,
  accountId?: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return tx.rows(sql`
    select distinct c.id, c.name
    from identity.account c join identity.grant g on g.account_id = c.id join identity.area a on a.id = g.area_id
    where c.disabled_at is null and g.role in ('communityWorker', 'secretary', 'gridWorker')
      and starts_with(a.path, ${path}) and g.valid_from <= ${today}
      and (g.valid_until is null or g.valid_until >= ${today})
      and (${accountId ?? null}::uuid is null or c.id = ${accountId ?? null})
    order by c.name, c.id limit 200`)
}

/** Who holds the secretary's role here today. */
export async function listApprovers(
  tx: Tx,
  today: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return tx.rows(sql`
    select distinct a.id, a.name from identity.grant g join identity.account a on a.id = g.account_id
    where g.role = 'secretary' and g.area_id = ${tx.committeeId} and a.disabled_at is null
      and g.valid_from <= ${today} and (g.valid_until is null or g.valid_until >= ${today})
    order by a.name, a.id limit 20`)
}
