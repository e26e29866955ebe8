import { writeRateFormula } from '../../domain/cases/rates.ts'
import { begins } from '../../domain/kit/subject.ts'
import { handle } from '../deed.ts'
import { saveFormula } from './rate-store.ts'

handle(writeRateFormula, {
  subject: (tx) => Promise.resolve(begins('committee', tx.committeeId)),
  async apply(tx, { input, actor, now }) {
    await saveFormula(tx, input, actor.id, now)
    return { detail: { version: input.version, inForceFrom: input.inForceFrom } }
  },
})
