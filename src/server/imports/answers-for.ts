import type { answerImport } from '../../domain/imports/import-deeds.ts'
import type { Answers, Question } from '../../domain/imports/understanding.ts'
import type { InputOf } from '../../domain/kit/action.ts'

/** What an answering says, question by question; `undefined` when it answers what is not asked or chooses what is not offered. */
export function answersFor(
  questions: readonly Question[],
  { answers, allOf }: Pick<InputOf<typeof answerImport>, 'answers' | 'allOf'>,
): Answers | undefined {
  const byId = new Map(questions.map((question) => [question.id, question]))
  for (const [id, value] of Object.entries(answers))
    if (!byId.get(id)?.choices.some((choice) => choice.value === value)) return undefined
  const proposed = questions.filter(({ kind }) => kind === allOf).map(({ id, proposed }) => [id, proposed])
  return { ...Object.fromEntries(proposed), ...answers }
}
