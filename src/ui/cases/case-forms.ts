import {
  acceptCase,
  answerAtOnce,
  askExtension,
  assignCase,
  checkCase,
  closeCase,
  declineCase,
  handOverCase,
  pauseCase,
  putOnBooks,
  reopenCase,
  reportResult,
  results,
  resumeCase,
  terminateCase,
} from '../../domain/cases/case.ts'
import {
  contactReporter,
  returnVisit,
  satisfactions,
  visitWays,
  writeNote,
} from '../../domain/cases/case-record.ts'
import type { CasePage } from '../../domain/cases/case-queries.ts'
import { declineGrounds } from '../../domain/cases/declining.ts'
import { timeUnits } from '../../domain/cases/working-time.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import type { Choice, DeedForm } from '../kit/deed-form.ts'

export interface Worker {
  readonly id: string
  readonly name: string
  readonly keys: string
}

/** Choices from a record of words. */
export function choicesOf(
  words: Readonly<Record<string, string>>,
  values: readonly string[],
): readonly Choice[] {
  return values.map((value) => ({ value, label: words[value] ?? value }))
}

/** The small forms of one case, in the order a worker thinks of them; `me` is who fills them. */
export function caseForms(
  words: Catalogue,
  page: CasePage,
  workers: readonly Worker[],
  me: string,
): readonly DeedForm[] {
  const { cases } = words
  const say = words.desk.cases
  const { id: caseId } = page
  const today = dayOf(new Date().toISOString())
  const people = workers.map(({ id, name, keys }) => ({ value: id, label: name, keys }))
  const yesNo = (yes: string, no: string): readonly Choice[] => [
    { value: true, label: yes },
    { value: false, label: no },
  ]
  const form = (
    action: DeedForm['action'],
    fields: DeedForm['fields'],
    more: Partial<DeedForm> = {},
  ): DeedForm => ({
    action,
    title: cases.actions[action.name as keyof typeof cases.actions],
    fields,
    rest: () => ({ caseId }),
    ...more,
  })
  return [
    form(
      acceptCase,
      [
        {
          kind: 'choice',
          key: 'duty',
          label: cases.titles.duty,
          choices: choicesOf(cases.duties, ['lead', 'assist']),
          initial: page.duty === 'lead' ? 'lead' : 'assist',
        },
      ],
      { hint: say.acceptHint },
    ),
    form(assignCase, [
      {
        kind: 'pick',
        key: 'holderId',
        label: say.who,
        choices: people,
        // Whoever took it in at a small office mostly does it too.
        ...(workers.some(({ id }) => id === me) ? { initial: me } : {}),
      },
    ]),
    form(
      reportResult,
      [
        {
          kind: 'choice',
          key: 'result',
          label: cases.titles.result,
          choices: choicesOf(cases.results, results),
        },
        { kind: 'words', key: 'text', label: say.resultText },
      ],
      { hint: say.resultHint },
    ),
    form(checkCase, [
      { kind: 'choice', key: 'agrees', label: say.agrees, choices: yesNo(say.agreesYes, say.agreesNo) },
      { kind: 'tick', key: 'onSite', label: say.onSite, initial: true },
      { kind: 'words', key: 'text', label: cases.titles.checkText, optional: true },
    ]),
    form(
      returnVisit,
      [
        {
          kind: 'choice',
          key: 'way',
          label: say.visitWay,
          choices: choicesOf(
            cases.visitWays,
            visitWays.filter((way) => way !== 'link'),
          ),
          initial: 'telephone',
        },
        {
          kind: 'choice',
          key: 'said',
          label: say.said,
          choices: [
            { value: 'solved', label: say.saidSolved },
            { value: 'notSolved', label: say.saidNotSolved },
            { value: 'nobody', label: say.saidNobody },
          ],
        },
        {
          kind: 'choice',
          key: 'satisfaction',
          label: say.satisfaction,
          choices: choicesOf(cases.satisfactions, satisfactions),
          // Nothing is chosen beforehand: what counts is what was said. Who was not reached has said nothing.
          when: ({ said }) => said === 'solved' || said === 'notSolved',
        },
        { kind: 'words', key: 'words', label: say.residentWords, optional: true },
      ],
      {
        hint: say.visitHint,
        rest: () => ({ caseId, visitId: newId() }),
        shape: ({ said, satisfaction, way, words: text = '' }) =>
          said === 'nobody'
            ? { reached: false, way, words: text }
            : { reached: true, way, words: text, solved: said === 'solved', satisfaction },
      },
    ),
    form(closeCase, [], { hint: say.closeHint }),
    form(writeNote, [{ kind: 'words', key: 'text', label: say.noteText }], {
      rest: () => ({ caseId, noteId: newId() }),
    }),
    form(
      contactReporter,
      [
        {
          kind: 'choice',
          key: 'way',
          label: say.visitWay,
          choices: choicesOf(cases.visitWays, ['telephone', 'door', 'counter']),
          initial: 'telephone',
        },
        {
          kind: 'choice',
          key: 'reached',
          label: say.reached,
          choices: yesNo(say.reachedYes, say.reachedNo),
          initial: true,
        },
        { kind: 'words', key: 'text', label: say.noteText, optional: true },
      ],
      { rest: () => ({ caseId, noteId: newId() }) },
    ),
    form(handOverCase, [
      { kind: 'pick', key: 'holderId', label: say.who, choices: people },
      { kind: 'words', key: 'note', label: say.handOverNote, optional: true },
    ]),
    form(
      pauseCase,
      [
        { kind: 'words', key: 'reason', label: say.reason },
        { kind: 'day', key: 'expectedOn', label: say.expectedOn, optional: true },
      ],
      { rest: () => ({ caseId, pauseId: newId() }), hint: say.pauseHint },
    ),
    form(resumeCase, [{ kind: 'words', key: 'note', label: say.noteText, optional: true }]),
    form(
      askExtension,
      [
        { kind: 'number', key: 'amount', label: say.howMuch, initial: 3, most: 60 },
        {
          kind: 'choice',
          key: 'unit',
          label: say.unit,
          choices: choicesOf(cases.units, timeUnits),
          initial: 'workingDay',
        },
        { kind: 'words', key: 'reason', label: say.reason },
      ],
      { rest: () => ({ caseId, extensionId: newId() }) },
    ),
    form(
      putOnBooks,
      [
        { kind: 'words', key: 'reason', label: say.reason },
        { kind: 'day', key: 'reviewOn', label: say.reviewOn },
      ],
      { rest: () => ({ caseId, pauseId: newId() }), hint: say.booksHint },
    ),
    form(answerAtOnce, [{ kind: 'words', key: 'text', label: say.answerText }]),
    form(
      declineCase,
      [
        {
          kind: 'pick',
          key: 'ground',
          label: say.ground,
          choices: choicesOf(cases.declineGrounds, declineGrounds),
        },
        { kind: 'line', key: 'channel', label: say.channel, optional: true },
        { kind: 'words', key: 'note', label: say.noteText, optional: true },
      ],
      { danger: true, hint: say.declineHint },
    ),
    form(reopenCase, [{ kind: 'words', key: 'reason', label: say.reason }]),
    form(
      terminateCase,
      [
        { kind: 'day', key: 'requestedOn', label: say.requestedOn, initial: today },
        { kind: 'words', key: 'reason', label: say.reason },
      ],
      { danger: true, hint: say.terminateHint },
    ),
  ]
}
