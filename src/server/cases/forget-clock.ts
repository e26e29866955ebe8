import { openStates } from '../../domain/cases/case-states.ts'
import { forgetReporter } from '../../domain/cases/forget.ts'
import { byTheClock } from '../schedule.ts'
import { listEndedToForget } from './reporter-store.ts'

/** Whoever was deleted while his matter was open: it has ended now. */
byTheClock('forget-reporters', async (tx) => {
  const ended = await listEndedToForget(tx, openStates)
  return ended.map(({ personId, caseId }) => {
    return { action: forgetReporter.name, input: { personId }, key: `${personId}|${caseId}` }
  })
})
