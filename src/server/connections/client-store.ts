import type { ClientReport } from '../../domain/connections/client.ts'
import type { ClientRow } from '../../domain/connections/queries.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface Client extends Subject {
  readonly kind: 'client'
  readonly name: string
  readonly revoked: boolean
}

export async function lockClient(tx: Tx, clientId: string): Promise<Client | undefined> {
  return tx.maybe<Client>(sql`
    select 'client' as kind, id, name, revoked_at is not null as revoked from connections.client
    where committee_id = ${tx.committeeId} and id = ${clientId} for update`)
}

export async function addClient(
  tx: Tx,
  row: { id: string; name: string; keyHash: Buffer; at: string; by: string },
): Promise<void> {
  await tx.run(sql`
    insert into connections.client (committee_id, id, name, key_hash, issued_at, issued_by)
    values (${tx.committeeId}, ${row.id}, ${row.name}, ${row.keyHash}, ${row.at}, ${row.by})`)
}

export async function saveRevoked(tx: Tx, clientId: string, at: string): Promise<void> {
  await tx.run(sql`
    update connections.client set revoked_at = ${at} where committee_id = ${tx.committeeId} and id = ${clientId}`)
}

/** Whose key this is, while it holds. */
export async function findClient(tx: Tx, keyHash: Buffer): Promise<{ id: string; name: string } | undefined> {
  return tx.maybe(sql`
    select id, name from connections.client
    where committee_id = ${tx.committeeId} and key_hash = ${keyHash} and revoked_at is null`)
}

/** A platform whose key still holds. */
export async function findClientById(tx: Tx, clientId: string): Promise<{ id: string } | undefined> {
  return tx.maybe(sql`
    select id from connections.client
    where committee_id = ${tx.committeeId} and id = ${clientId} and revoked_at is null`)
}

/** A matter that this platform sent, with who holds it now. */
export async function findSentCase(
  tx: Tx,
  clientId: string,
  caseId: string,
): Promise<{ number: string; holderId: string | null } | undefined> {
  return tx.maybe(sql`
    select c.number, c.holder_id as "holderId" from connections.request r
    join cases.case c on c.committee_id = r.committee_id and c.id = r.case_id
    where r.committee_id = ${tx.committeeId} and r.client_id = ${clientId} and r.case_id = ${caseId}`)
}

export async function listClientRows(tx: Tx): Promise<readonly ClientRow[]> {
  return tx.rows<ClientRow>(sql`
    select c.id, c.name, c.issued_at as "issuedAt", a.name as "issuedBy", c.revoked_at as "revokedAt",
           (select count(*)::int from connections.request r
            where r.committee_id = c.committee_id and r.client_id = c.id) as sent
    from connections.client c left join identity.account a on a.id = c.issued_by
    where c.committee_id = ${tx.committeeId} order by c.issued_at desc, c.id limit 200`)
}

export async function addRequest(tx: Tx, report: ClientReport, descriptionSealed: Buffer): Promise<void> {
  const { caseId, clientId, serviceCode, address, lat, long, mediaUrl, requestedAt } = report
  await tx.run(sql`
    insert into connections.request (committee_id, case_id, client_id, service_code, description_sealed, address, lat, long,
                                     media_url, requested_at)
    values (${tx.committeeId}, ${caseId}, ${clientId}, ${serviceCode}, ${descriptionSealed}, ${address}, ${lat}, ${long},
            ${mediaUrl}, ${requestedAt})`)
}
