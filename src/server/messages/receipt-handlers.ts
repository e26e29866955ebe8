import { noteReceipt, receiptDue } from '../../domain/messages/receipt.ts'
import { handle } from '../deed.ts'
import { lockMessage } from './outbox-store.ts'
import { saveReceipt } from './receipt-store.ts'

handle(noteReceipt, {
  subject: (tx, { messageId }) => lockMessage(tx, messageId),
  refuses: (_tx, { input, subject: one }) =>
    input.ask === one.receiptAsks + 1 ? undefined : { code: 'message-attempt-past' },
  /** Not received is not sent: it is shown with what has failed, and whoever must know goes on to the next step. */
  async apply(tx, { input: { messageId, ask, result, providerCode }, subject: one, now }) {
    const due = receiptDue(one.channel, ask, now)
    const kept = { providerCode, asks: ask, due: null, receivedAt: null }
    if (result === 'unknown') {
      await saveReceipt(tx, messageId, { ...kept, state: 'sent', reason: '', providerCode: '', due })
      return { detail: { ask } }
    }
    const isHere = result === 'delivered'
    const state = isHere ? 'delivered' : 'failed'
    const reason = isHere ? '' : 'undelivered'
    await saveReceipt(tx, messageId, { ...kept, state, reason, receivedAt: isHere ? now : null })
    return { detail: { ask, state, reason, providerCode } }
  },
})
