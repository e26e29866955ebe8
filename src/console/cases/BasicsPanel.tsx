import { Descriptions } from 'antd'
import { Link } from '@tanstack/react-router'
import type { CasePage } from '../../domain/cases/case-queries.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { fill } from '../../text/shape.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

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
  return (
    <Panel title={words.desk.cases.basics}>
      <Descriptions column={1} size="small" bordered items={items} className="case-basics" />
    </Panel>
  )
}
