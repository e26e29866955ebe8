import { dayOf } from '../../domain/kit/dates.ts'
import { answerFiling } from '../../domain/procedures/filing.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'

/** 备案答复: what the street says to a filing, with its number and day. `hint`: what was filed. */
export function filingAnswerForm(words: Catalogue, filingId: string, hint?: string): DeedForm {
  const { filingStates, titles } = words.procedures
  return {
    action: answerFiling,
    title: words.actions['filing.answer'],
    ...(hint === undefined ? {} : { hint }),
    rest: () => ({ filingId }),
    fields: [
      {
        kind: 'choice',
        key: 'result',
        label: titles.answer,
        initial: 'noted',
        choices: [
          { value: 'noted', label: filingStates.noted },
          { value: 'declined', label: filingStates.declined },
        ],
      },
      { kind: 'line', key: 'number', label: titles.number, optional: true },
      { kind: 'day', key: 'answeredOn', label: titles.answeredOn, initial: dayOf(new Date().toISOString()) },
      { kind: 'words', key: 'text', label: titles.answerText, optional: true },
    ],
  }
}
