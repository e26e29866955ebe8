import * as fc from 'fast-check'
import { MemoryOffice, type Sabotage } from './memory-office.ts'
import { stories } from './story.ts'
import { Telling, type Habits } from './telling.ts'

export interface ModelRun {
  readonly runs: number
  readonly events: number
  readonly seed: number
  /** What went wrong, with the shortest story that shows it; nothing: all promises held. */
  readonly complaint?: string
}

/** Tells so many stories to phones and an office in memory. The seed is printed and makes the same run again. */
export async function runModel(runs: number, seed: number, wrong: Sabotage & Habits = {}): Promise<ModelRun> {
  let events = 0
  const property = fc.asyncProperty(stories(120), async (story) => {
    events += story.length
    await new Telling(new MemoryOffice(wrong), wrong).tell(story)
  })
  const details = await fc.check(property, { numRuns: runs, seed, endOnFailure: false })
  const done = { runs: details.numRuns, events, seed }
  if (!details.failed) return done
  const why = details.errorInstance instanceof Error ? details.errorInstance.message : 'failed'
  const story = JSON.stringify(details.counterexample?.[0])
  return { ...done, complaint: `seed ${seed}, path ${details.counterexamplePath}: ${why}\n${story}` }
}
