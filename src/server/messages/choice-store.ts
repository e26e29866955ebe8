import type { NoticeChannel } from '../../domain/messages/message.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface NoticeChoice {
  readonly accountId: string
  readonly channel: NoticeChannel
  readonly addressSealed: Buffer | null
  readonly addressMask: string
}

export async function listChoices(tx: Tx, accountIds: readonly string[]): Promise<readonly NoticeChoice[]> {
  return tx.rows<NoticeChoice>(sql`
    select account_id as "accountId", channel, address_sealed as "addressSealed", address_mask as "addressMask"
    from messages.notice_choice
    where committee_id = ${tx.committeeId} and account_id = any (${accountIds}::uuid[])`)
}

export async function saveChoice(tx: Tx, row: NoticeChoice, at: string): Promise<void> {
  await tx.run(sql`
    insert into messages.notice_choice (committee_id, account_id, channel, address_sealed, address_mask, written_at)
    values (${tx.committeeId}, ${row.accountId}, ${row.channel}, ${row.addressSealed}, ${row.addressMask}, ${at})
    on conflict (committee_id, account_id) do update set channel = excluded.channel,
      address_sealed = excluded.address_sealed, address_mask = excluded.address_mask, written_at = excluded.written_at`)
}
