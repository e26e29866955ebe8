import * as fc from 'fast-check'

/**
 * What the tests draw is the same in every run, so that a run says something of the change and not of the day.
 * `LINLI_SEED=7 npm test` draws otherwise; the long runs (`npm run faults`) draw anew each time and print their seed.
 */
export const SEED = Number(process.env['LINLI_SEED'] ?? 20_261_126)

fc.configureGlobal({ seed: SEED })
