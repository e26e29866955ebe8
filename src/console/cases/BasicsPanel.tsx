import { Button, Descriptions } from 'antd'
import { Link } from '@tanstack/react-router'
import { listKinds, type CasePage } from '../../domain/cases/case-queries.ts'
import { isOpen } from '../../domain/cases/case-states.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { fill } from '../../text/shape.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { correctForm, reclassifyForm } from './record-forms.tsx'

/** What was registered, and what came of it. */
export function BasicsPanel({ page }: { page: CasePage }) {
  const words = useWords()
  const language = useLanguage()
  const { titles, sources, duties, results, states } = words.cases
  const line = (key: string, label: string, children: React.ReactNode) => ({ key, label, children })
  const items = [
    line('words', titles.words, <q>{page.words}</q>),
    line('kind', titles.kind, page.kind.join(' · ')),
    line(
      'place',
      titles.place,
      page.dwellingId ? <Link to={links.home(page.dwellingId)}>{page.place}</Link> : page.place || '-',
    ),
    line(
      'source',
      titles.source,
      `${sources[page.source]} ${page.sourceNumber ?? ''} ${sayInstant(words, language, page.reportedAt)}`,
    ),
    line('duty', titles.duty, `${duties[page.duty]}${page.listItem ? ` (${page.listItem})` : ''}`),
    line(
      'due',
      titles.due,
      `${page.limit.amount} ${words.cases.units[page.limit.unit]}, ${sayInstant(words, language, page.dueAt)}`,
    ),
    ...(page.firstReceiver ? [line('first', titles.firstReceiver, page.firstReceiver)] : []),
    ...(page.handOvers + page.reopened > 0
      ? [
          line(
            'counts',
            titles.timeline,
            [
              page.handOvers > 0 ? fill(titles.handOvers, { n: page.handOvers }) : '',
              page.reopened > 0 ? fill(titles.reopened, { n: page.reopened }) : '',
            ]
              .filter(Boolean)
              .join(', '),
          ),
        ]
      : []),
    ...(page.declineGround
      ? [
          line(
            'declined',
            states.declined,
            `${words.cases.declineGrounds[page.declineGround]}。${page.declineChannel || words.cases.declineChannels[page.declineGround]}`,
          ),
        ]
      : []),
    ...(page.result ? [line('result', titles.result, `${results[page.result]}: ${page.resultText}`)] : []),
    ...(page.checkText ? [line('check', titles.checkText, page.checkText)] : []),
    ...page.pauses.map((pause) =>
      line(
        pause.id,
        states[pause.kind],
        `${sayInstant(words, language, pause.from)} — ${pause.until ? sayInstant(words, language, pause.until) : (pause.expectedOn ?? '')} ${pause.reason}`,
      ),
    ),
    ...(page.mergedInto
      ? [
          line(
            'into',
            states.merged,
            <Link to={links.casePage(page.mergedInto.id)}>{page.mergedInto.number}</Link>,
          ),
        ]
      : []),
  ]
  const corrections = isOpen(page.state) ? <BasicsDeeds page={page} /> : undefined
  return (
    <Panel title={words.desk.cases.basics} actions={corrections}>
      <Descriptions column={1} size="small" bordered items={items} className="case-basics" />
    </Panel>
  )
}

/** What came by another way than the counter was put in order by nobody yet; and anybody may have typed it wrong. */
function BasicsDeeds({ page }: { page: CasePage }) {
  const words = useWords()
  const session = useSession()
  const { ask, dialog } = useDeeds()
  const mayReclassify = session.mayDo('case.reclassify')
  const kinds = useAsk(listKinds, mayReclassify ? {} : undefined)
  return (
    <>
      {mayReclassify && kinds.data ? (
        <Button size="small" onClick={() => ask(reclassifyForm(words, page, kinds.data ?? []))}>
          {words.cases.actions['case.reclassify']}
        </Button>
      ) : null}
      {session.mayDo('case.correct') ? (
        <Button size="small" onClick={() => ask(correctForm(words, page))}>
          {words.cases.actions['case.correct']}
        </Button>
      ) : null}
      {dialog}
    </>
  )
}
