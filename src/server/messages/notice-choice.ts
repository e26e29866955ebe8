import { begins } from '../../domain/kit/subject.ts'
import { chooseNotices, noticeChannels } from '../../domain/messages/message.ts'
import { ownNoticeChoice } from '../../domain/messages/queries.ts'
import { answers } from '../answer.ts'
import { handle } from '../deed.ts'
import { derivedId } from '../derived-id.ts'
import { carryNotices } from '../identity/notify.ts'
import { listChoices, saveChoice } from './choice-store.ts'
import { addressOf } from './message-handlers.ts'
import { noticeText } from './notice-text.ts'
import { maskContact, owe } from './owe.ts'
import { NOTICE_ADDRESS } from './seals.ts'
import { listOpenChannels } from './setting-store.ts'

handle(chooseNotices, {
  subject: (_tx, _input, { actor }) =>
    Promise.resolve({ ...begins('noticeChoice', actor.id), accountId: actor.id }),
  async refuses(tx, { input: { channel, address } }) {
    if (channel === 'none') return undefined
    if (!(await listOpenChannels(tx)).includes(channel)) return { code: 'channel-off' }
    return addressOf(channel, address) === undefined ? { code: 'message-address-odd' } : undefined
  },
  async apply(tx, { input: { channel, address }, actor, now, house }) {
    const to = channel === 'none' ? '' : (addressOf(channel, address) ?? '')
    const addressSealed = to ? house.vault.seal(NOTICE_ADDRESS, actor.id, to) : null
    const row = { accountId: actor.id, channel, addressSealed, addressMask: to ? maskContact(to) : '' }
    await saveChoice(tx, row, now)
    return { detail: { channel } }
  },
})

answers(ownNoticeChoice, {
  async read(tx, _input, { actor }) {
    const [own] = await listChoices(tx, [actor.id])
    const open: readonly string[] = await listOpenChannels(tx)
    return {
      channel: own?.channel ?? 'none',
      addressMask: own?.addressMask ?? '',
      possible: noticeChannels.filter((name) => name === 'none' || open.includes(name)),
    }
  },
})

/** What is told in the program also goes to whoever chose so, while this community has that channel on. */
carryNotices(async (tx, notices, { now, house }) => {
  const choices = await listChoices(
    tx,
    notices.map(({ accountId }) => accountId),
  )
  if (choices.every(({ channel }) => channel === 'none')) return
  const open: readonly string[] = await listOpenChannels(tx)
  const owed = notices.flatMap((notice) => {
    const choice = choices.find(({ accountId }) => accountId === notice.accountId)
    if (!choice || choice.channel === 'none' || !open.includes(choice.channel)) return []
    const { accountId, channel, addressSealed } = choice
    const to = addressSealed ? house.vault.open(NOTICE_ADDRESS, accountId, addressSealed) : ''
    const id = derivedId('message', notice.id)
    const facts = { notice: noticeText(notice.code, notice.facts, now) }
    return [{ id, about: 'staff-notice' as const, channel, to, facts, caseId: notice.caseId, accountId }]
  })
  await owe(tx, house, owed, now)
})
