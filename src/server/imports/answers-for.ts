import type { answerImport } from '../../domain/imports/import-deeds.ts'
import type { Answers, Question } from '../../domain/imports/understanding.ts'
import type { InputOf } from '../../domain/kit/action.ts'

/** What an answering says, question by question; `undefined` when it answers what is not asked or chooses what is not offered. */
export async function answersFor(
  pages: AsyncIterable<readonly Question[]>,
  { answers, allOf }: Pick<InputOf<typeof answerImport>, 'answers' | 'allOf'>,
): Promise<Answers | undefined> {
  const given = new Map(Object.entries(answers))
  const said: [string, string][] = []
  for await (const page of pages) {
    for (const { id, kind, choices, proposed } of page) {
      const value = given.get(id)
      if (value !== undefined && !choices.some((choice) => choice.value === value)) return undefined
      if (value !== undefined || kind === allOf) said.push([id, value ?? proposed])
      given.delete(id)
    }
  }
  return given.size === 0 ? Object.fromEntries(said) : undefined
}
