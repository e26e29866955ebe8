import type { AgencyTaskView, ThanksView } from '../../domain/cases/agency-view.ts'
import type { CasePage, TimelineLine } from '../../domain/cases/case-queries.ts'
import type { PaperFacts } from '../../domain/documents/paper-kinds.ts'
import { dayInChinese } from '../../domain/kit/day-in-chinese.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import type { ProcedureFileView } from '../../domain/procedures/queries.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import { courseLines } from './course-lines.ts'

/** What the asker may see of a case, as the four questions about it were answered. */
export interface CaseSeen {
  readonly page: CasePage
  readonly timeline: readonly TimelineLine[]
  readonly procedures: readonly ProcedureFileView[]
  readonly tasks: readonly AgencyTaskView[]
  readonly thanks: readonly ThanksView[]
}

interface Printing {
  readonly committee: string
  readonly printedAt: string
  readonly printedBy: string
}

type Sheet = PaperFacts<'case-print'>

const { cases, procedures, agencies } = zhCN

/** 办件单: everything about a case for one page, in plain words, numbers masked as on the screen. */
export function caseSheet(seen: CaseSeen, printing: Printing): Sheet {
  const { page, timeline, procedures: files, tasks, thanks } = seen
  const open = ['reported', 'accepted', 'handling', 'paused', 'onBooks', 'resulted', 'checked']
  return {
    ...printing,
    serial: page.number,
    title: page.title,
    kind: page.kind.join(' · '),
    source: [cases.sources[page.source], page.sourceNumber].filter(Boolean).join(' '),
    state: cases.states[page.state],
    part: cases.duties[page.duty],
    receivedAt: page.reportedAt,
    dueAt: open.includes(page.state) ? page.dueAt : undefined,
    closedAt: page.closedAt ?? undefined,
    holder: page.holder ?? page.firstReceiver ?? undefined,
    place: page.place || undefined,
    description: page.words,
    reporters: page.reporters.map(({ nameMask, phoneMask, confidential }) => ({
      name: confidential ? '保密' : nameMask || '未留姓名',
      phone: confidential ? undefined : phoneMask,
    })),
    steps: files.flatMap(stepsOf),
    papers: files.flatMap(papersOf),
    tasks: tasks.map(taskRow),
    outcome: page.result ? `${cases.results[page.result]}：${page.resultText}` : undefined,
    visit: visitWords(page),
    thanks: thanks.map(thanksWords).join('；') || undefined,
    timeline: courseLines(timeline),
  }
}

function stepsOf(file: ProcedureFileView): NonNullable<Sheet['steps']> {
  return file.steps.map(({ step, state, doneAt }) => ({
    name: step.name,
    state: procedures.stepStates[state],
    doneOn: doneAt ? dayOf(doneAt) : undefined,
  }))
}

function papersOf(file: ProcedureFileView): NonNullable<Sheet['papers']> {
  return file.materials.map(({ paper, state, note, validUntil }) => ({
    name: paper.name,
    issuer: paper.issuer,
    state: procedures.materialStates[state],
    number: [note, validUntil ? `至${validUntil}` : ''].filter(Boolean).join(' '),
  }))
}

function taskRow(task: AgencyTaskView): NonNullable<Sheet['tasks']>[number] {
  const answer = task.words.findLast(({ kind }) => kind === 'answer' || kind === 'objection')
  return {
    organisation: task.organisationName,
    state: agencies.taskStates[task.state],
    sentOn: dayOf(task.sentAt),
    dueOn: dayOf(task.dueAt),
    answer: [answer?.text, answer?.reference].filter(Boolean).join(' '),
  }
}

function thanksWords({ kind, giver, givenOn, text }: ThanksView): string {
  return `${agencies.thanksKinds[kind]}“${text}”，${[giver, dayInChinese(givenOn)].filter(Boolean).join(' ')}`
}

function visitWords({ visits }: CasePage): string | undefined {
  const last = visits.findLast(({ reached }) => reached)
  if (!last) return undefined
  const solved = last.solved ? '解决了' : '没有解决'
  const satisfaction = last.satisfaction ? cases.satisfactions[last.satisfaction] : ''
  return [solved, satisfaction, last.words].filter((words) => words !== '').join('，')
}
