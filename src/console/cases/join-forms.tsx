import { joinReporter, partReporter } from '../../domain/cases/case-record.ts'
import { mergeCase, unmergeCase } from '../../domain/cases/case.ts'
import type { CasePage, ReporterView } from '../../domain/cases/case-queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { MatterPick } from './MatterPick.tsx'
import { ReporterPick, type PickedReporter } from './ReporterPick.tsx'

/** Somebody else who reports the same. */
export function joinForm(words: Catalogue, caseId: string): DeedForm {
  const { titles } = words.cases
  const reporterId = newId()
  return {
    action: joinReporter,
    title: words.cases.actions['case.join'],
    hint: words.desk.cases.joinHint,
    fields: [
      { kind: 'own', key: 'who', label: titles.reporter, control: <ReporterPick /> },
      { kind: 'words', key: 'said', label: titles.words, optional: true },
      { kind: 'tick', key: 'confidential', label: titles.confidential },
      {
        kind: 'tick',
        key: 'wantsMessages',
        label: titles.wantsMessages,
        hint: words.desk.cases.wantsMessagesHint,
      },
    ],
    rest: () => ({ caseId }),
    shape: ({ who, said = '', confidential = false, wantsMessages = false }) => ({
      reporter: { reporterId, ...(who as PickedReporter), confidential, wantsMessages },
      words: said,
    }),
  }
}

/** The whole matter goes on as part of another; its reporters go along. */
export function mergeForm(words: Catalogue, page: CasePage): DeedForm {
  return {
    action: mergeCase,
    title: words.cases.actions['case.merge'],
    hint: [words.desk.cases.mergeHint, toldHow(words, page.reporters)].join(' '),
    fields: [
      {
        kind: 'own',
        key: 'intoCaseId',
        label: words.desk.cases.mergeWhich,
        control: <MatterPick page={page} />,
      },
    ],
    rest: () => ({ caseId: page.id }),
  }
}

/** The same, where it is already plain which other matter it is. */
export function mergeIntoForm(
  words: Catalogue,
  page: CasePage,
  into: { id: string; title: string },
): DeedForm {
  return {
    ...mergeForm(words, page),
    hint: [fill(words.desk.cases.mergeInto, { title: into.title }), toldHow(words, page.reporters)].join(' '),
    fields: [],
    rest: () => ({ caseId: page.id, intoCaseId: into.id }),
  }
}

export function unmergeForm(
  words: Catalogue,
  caseId: string,
  reporters: readonly ReporterView[] | undefined,
): DeedForm {
  const say = words.desk.cases
  return {
    action: unmergeCase,
    title: words.cases.actions['case.unmerge'],
    hint: [say.unmergeHint, reporters ? toldHow(words, reporters) : say.toldGenerally].join(' '),
    fields: [{ kind: 'words', key: 'reason', label: say.reason }],
    rest: () => ({ caseId }),
  }
}

export function partForm(words: Catalogue, caseId: string, one: ReporterView): DeedForm {
  const say = words.desk.cases
  return {
    action: partReporter,
    title: words.cases.actions['case.part'],
    hint: [say.partHint, toldHow(words, [one])].join(' '),
    fields: [{ kind: 'words', key: 'reason', label: say.reason }],
    rest: () => ({ caseId, reporterId: one.id, newCaseId: newId() }),
  }
}

/** How each of them hears of it: by message where that was agreed to, otherwise somebody must say so. */
function toldHow(words: Catalogue, reporters: readonly ReporterView[]): string {
  const say = words.desk.cases
  const byMessage = reporters.filter(({ wantsMessages }) => wantsMessages).length
  const byMouth = reporters.length - byMessage
  return [
    byMessage > 0 ? fill(say.toldByMessage, { n: byMessage }) : '',
    byMouth > 0 ? fill(say.toldByMouth, { n: byMouth }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}
