import { keepByTheClock } from '../schedule.ts'
import { foldCommunity } from './community-store.ts'

keepByTheClock('community-figures', async (tx, { now, house }) => {
  const area = house.areas.find(tx.committeeId)
  if (area) await foldCommunity(tx, area.path, now)
})
