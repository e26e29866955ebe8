import type { Preferences } from '../../domain/identity/account.ts'
import type { Grant } from '../../domain/identity/role.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface Account {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly passwordHash: string | null
  readonly passwordSetAt: string | null
  readonly mustChangePassword: boolean
  readonly totpSealed: Buffer | null
  readonly totpLastStep: number | null
  readonly totpConfirmed: boolean
  /** Path of the area that it was made in. */
  readonly homePath: string | null
  readonly areaId: string | null
  readonly preferences: Preferences
  readonly createdAt: string
  readonly disabledAt: string | null
}

const columns = sql`
  id, login, name, password_hash as "passwordHash", password_set_at as "passwordSetAt",
  must_change_password as "mustChangePassword", totp_sealed as "totpSealed", totp_last_step as "totpLastStep",
  totp_confirmed as "totpConfirmed", area_id as "areaId",
  (select h.path from identity.area h where h.id = account.area_id) as "homePath", preferences,
  created_at as "createdAt", disabled_at as "disabledAt"`

export async function findAccountByLogin(tx: Tx, login: string): Promise<Account | undefined> {
  return tx.maybe<Account>(sql`select ${columns} from identity.account where lower(login) = lower(${login})`)
}

export async function findAccountById(tx: Tx, id: string): Promise<Account | undefined> {
  return tx.maybe<Account>(sql`select ${columns} from identity.account where id = ${id}`)
}

export async function lockAccount(tx: Tx, id: string): Promise<Account | undefined> {
  return tx.maybe<Account>(sql`select ${columns} from identity.account where id = ${id} for update`)
}

export async function countAccounts(tx: Tx): Promise<number> {
  return (await tx.one<{ n: number }>(sql`select count(*) as n from identity.account`)).n
}

/** Makes whoever else wants to write the very first account wait until this transaction ends. */
export async function lockFirstAccount(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('linli: the first account'))`)
}

export async function addAccount(
  tx: Tx,
  row: {
    id: string
    login: string
    name: string
    passwordHash: string
    mustChange: boolean
    demo: boolean
    at: string
    /** The area it is made in. */
    areaId?: string | null
  },
): Promise<void> {
  await tx.run(sql`
    insert into identity.account (id, login, name, password_hash, password_set_at, must_change_password, demo, area_id,
                                  created_at)
    values (${row.id}, ${row.login}, ${row.name}, ${row.passwordHash}, ${row.at}, ${row.mustChange}, ${row.demo},
            ${row.areaId ?? null}, ${row.at})`)
}

export async function saveName(tx: Tx, id: string, name: string): Promise<void> {
  await tx.run(sql`update identity.account set name = ${name} where id = ${id}`)
}

export async function saveDisabled(tx: Tx, id: string, at: string | null): Promise<void> {
  await tx.run(sql`update identity.account set disabled_at = ${at} where id = ${id}`)
}

export async function savePreferences(tx: Tx, id: string, part: Preferences): Promise<void> {
  await tx.run(sql`
    update identity.account set preferences = preferences || ${JSON.stringify(part)}::jsonb where id = ${id}`)
}

export async function savePassword(
  tx: Tx,
  id: string,
  hash: string,
  at: string,
  mustChange: boolean,
): Promise<void> {
  await tx.run(sql`
    update identity.account set password_hash = ${hash}, password_set_at = ${at}, must_change_password = ${mustChange}
    where id = ${id}`)
}

export async function saveTotp(
  tx: Tx,
  id: string,
  totp: { sealed: Buffer | null; confirmed: boolean; lastStep: number | null },
): Promise<void> {
  await tx.run(sql`
    update identity.account
    set totp_sealed = ${totp.sealed}, totp_confirmed = ${totp.confirmed}, totp_last_step = ${totp.lastStep}
    where id = ${id}`)
}

/** Every role that the account holds, will hold or has held. */
export async function listGrants(tx: Tx, accountId: string): Promise<(Grant & { id: string })[]> {
  return tx.rows<Grant & { id: string }>(sql`
    select g.id, g.role, g.area_id as "areaId", a.path as "areaPath", g.valid_from as "from", g.valid_until as until,
      g.organisation_id as "organisationId"
    from identity.grant g join identity.area a on a.id = g.area_id
    where g.account_id = ${accountId} order by g.valid_from, g.id`)
}

export interface KeptGrant extends Grant {
  readonly id: string
  readonly accountId: string
}

const grantColumns = sql`
  g.id, g.account_id as "accountId", g.role, g.area_id as "areaId", a.path as "areaPath", g.valid_from as "from",
  g.valid_until as until`

export async function lockGrant(tx: Tx, id: string): Promise<KeptGrant | undefined> {
  return tx.maybe<KeptGrant>(sql`
    select ${grantColumns}
    from identity.grant g join identity.area a on a.id = g.area_id where g.id = ${id} for update of g`)
}

export async function addGrant(
  tx: Tx,
  row: {
    id: string
    accountId: string
    role: string
    areaId: string
    from: string
    until: string | null
    organisationId?: string | null
    by: string
    at: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into identity.grant (id, account_id, role, area_id, valid_from, valid_until, organisation_id, given_by, given_at)
    values (${row.id}, ${row.accountId}, ${row.role}, ${row.areaId}, ${row.from}, ${row.until},
      ${row.organisationId ?? null}, ${row.by}, ${row.at})`)
}

export async function endGrant(tx: Tx, id: string, lastDay: string): Promise<void> {
  await tx.run(sql`update identity.grant set valid_until = ${lastDay} where id = ${id}`)
}

/**
 * Administrators of an area in force on that day, besides one account; held until the transaction ends, so that two who
 * disable each other do not both succeed.
 */
export async function lockOtherAdministrators(
  tx: Tx,
  accountId: string,
  areaPath: string,
  today: string,
): Promise<readonly KeptGrant[]> {
  return tx.rows<KeptGrant>(sql`
    select ${grantColumns}
    from identity.grant g join identity.account c on c.id = g.account_id join identity.area a on a.id = g.area_id
    where g.role = 'systemAdministrator' and g.account_id <> ${accountId} and c.disabled_at is null
      and starts_with(${areaPath}, a.path)
      and g.valid_from <= ${today} and (g.valid_until is null or g.valid_until >= ${today})
    order by g.id for update of g, c`)
}

/** Does this community keep such an organisation? Row security shows no other community's. */
export async function keepsOrganisation(tx: Tx, organisationId: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select from registry.organisation where committee_id = ${tx.committeeId} and id = ${organisationId}`)
  return rows.length > 0
}
