import { addDays, dayOf, startOfDay } from '../../domain/kit/dates.ts'
import { eraseMessages } from '../../domain/messages/message.ts'
import { usualRules } from '../../domain/messages/rules.ts'
import { byTheClock } from '../schedule.ts'
import { hasOwedBefore } from './outbox-store.ts'
import { findRules } from './setting-store.ts'

/** Once a day at the most: what is older than the days for which it is kept. */
byTheClock('message-erase', async (tx, { now }) => {
  const { keepDays } = (await findRules(tx)) ?? usualRules
  const before = startOfDay(addDays(dayOf(now), -keepDays))
  if (!(await hasOwedBefore(tx, before))) return []
  return [{ action: eraseMessages.name, input: { before }, key: before }]
})
