import type { ReachRow } from '../../domain/cases/reach-queries.ts'
import { beginReach, endReach, reachAbouts, tryReach } from '../../domain/cases/reach.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type DeedForm } from '../../ui/kit/deed-form.ts'

/** Somebody called, asked a neighbour or knocked: was the person told? */
export function tryForm(words: Catalogue, { id: reachId, step, phoneMask }: ReachRow): DeedForm {
  const say = words.desk.messages
  return {
    action: tryReach,
    title: words.actions['reach.try'],
    fields: [
      {
        kind: 'choice',
        key: 'step',
        label: say.how,
        choices: choicesOf(
          words.messages.steps,
          phoneMask ? ['call', 'neighbour', 'knock'] : ['neighbour', 'knock'],
        ),
        initial: step === 'message' ? 'call' : step,
      },
      {
        kind: 'choice',
        key: 'reached',
        label: say.reached,
        choices: [
          { value: true, label: say.reachedYes },
          { value: false, label: say.reachedNo },
        ],
      },
      { kind: 'words', key: 'words', label: say.words, optional: true, rows: 2 },
    ],
    rest: () => ({ reachId, tryId: newId() }),
  }
}

export function giveUpForm(words: Catalogue, { id: reachId }: ReachRow): DeedForm {
  return {
    action: endReach,
    title: words.actions['reach.end'],
    fields: [{ kind: 'words', key: 'words', label: words.desk.messages.giveUpWords, rows: 2 }],
    rest: () => ({ reachId, tryId: newId() }),
  }
}

export function beginForm(
  words: Catalogue,
  caseId: string,
  reporters: readonly { readonly id: string; readonly nameMask: string; readonly phoneMask: string }[],
): DeedForm {
  const say = words.desk.messages
  return {
    action: beginReach,
    title: say.reachBegin,
    hint: say.reachBeginHint,
    fields: [
      {
        kind: 'pick',
        key: 'reporterId',
        label: words.cases.titles.reporter,
        choices: reporters.map(({ id, nameMask, phoneMask }) => ({
          value: id,
          label: `${nameMask || say.nameless} ${phoneMask || say.noPhone}`,
        })),
        ...(reporters[0] ? { initial: reporters[0].id } : {}),
      },
      {
        kind: 'pick',
        key: 'about',
        label: say.columns.about,
        choices: choicesOf(say.abouts, reachAbouts),
        initial: 'case-answered',
      },
    ],
    rest: () => ({ caseId, reachId: newId() }),
  }
}
