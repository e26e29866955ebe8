import { keepByTheClock } from '../schedule.ts'
import { foldCommunity, isFolded } from './community-store.ts'

keepByTheClock('community-figures', {
  async isDue(tx, { now, house }) {
    const area = house.areas.find(tx.committeeId)
    return area !== undefined && !(await isFolded(tx, area.path, now))
  },
  async keep(tx, { now, house }) {
    const area = house.areas.find(tx.committeeId)
    if (area) await foldCommunity(tx, area.path, now)
  },
})
