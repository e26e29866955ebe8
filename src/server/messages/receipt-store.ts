import type { ChannelName } from '../../domain/messages/channel.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface DueReceipt {
  readonly id: string
  readonly channel: ChannelName
  readonly asks: number
  readonly toSealed: Buffer
  readonly providerNumber: string
  readonly sentAt: string
}

/** Those to ask the provider about now; whose link was opened has been received. */
export async function listDueReceipts(
  tx: Tx,
  { now, limit }: { readonly now: string; readonly limit: number },
): Promise<readonly DueReceipt[]> {
  return tx.rows<DueReceipt>(sql`
    select id, channel, receipt_asks as asks, to_sealed as "toSealed", provider_number as "providerNumber",
           sent_at as "sentAt"
    from messages.outbox
    where committee_id = ${tx.committeeId} and receipt_due <= ${now} and state = 'sent' and opened_at is null
      and erased_at is null
    order by receipt_due, id limit ${limit}`)
}

export interface Received {
  readonly state: 'sent' | 'delivered' | 'failed'
  readonly reason: 'undelivered' | ''
  readonly providerCode: string
  readonly asks: number
  readonly due: string | null
  readonly receivedAt: string | null
}

export async function saveReceipt(tx: Tx, messageId: string, to: Received): Promise<void> {
  await tx.run(sql`
    update messages.outbox set state = ${to.state}, reason = ${to.reason}, provider_code = ${to.providerCode},
      receipt_asks = ${to.asks}, receipt_due = ${to.due}, received_at = ${to.receivedAt}
    where committee_id = ${tx.committeeId} and id = ${messageId}`)
}
