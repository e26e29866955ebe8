import { openStates } from '../../domain/cases/case-states.ts'
import { forgetReporter } from '../../domain/cases/forget.ts'
import { begins } from '../../domain/kit/subject.ts'
import { handle } from '../deed.ts'
import { forgetAtEnd, forgetReporters, knowByNumber } from './reporter-store.ts'

handle(forgetReporter, {
  subject: (_tx, { personId }) => Promise.resolve(begins('person', personId)),
  async apply(tx, { input: { personId, caseId } }) {
    await knowByNumber(tx, personId, caseId ?? null)
    await forgetAtEnd(tx, personId, openStates)
    return { detail: { reporters: await forgetReporters(tx, personId, openStates) } }
  },
})
