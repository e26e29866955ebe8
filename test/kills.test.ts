import { expect, test } from 'vitest'
import { killUnderLoad, type Victim } from './faults/kills.ts'

/** The long form, with more kills, is `npm run faults`. */
const KILLS = 8

test.skipIf(process.platform !== 'linux').each<Victim>(['server', 'database'])(
  'the %s is killed again and again while reports come in: nothing acknowledged is lost, nothing is there twice',
  async (victim) => {
    const run = await killUnderLoad(victim, KILLS, 20_261_124)
    expect(run.complaints).toEqual([])
    expect(run.acknowledged).toBeGreaterThan(100)
    expect(run.refused).toBeGreaterThan(0)
    // Nothing on the way at any kill would mean that nothing was tested.
    expect(run.ambiguous).toBeGreaterThan(0)
  },
)
