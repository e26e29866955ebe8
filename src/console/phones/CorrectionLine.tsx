import { Alert, Button } from 'antd'
import { Link } from '@tanstack/react-router'
import type { CorrectionRow } from '../../domain/doors/queries.ts'
import { fill } from '../../text/shape.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { booksText, seenText } from './correction-text.ts'

interface Props {
  readonly row: CorrectionRow
  readonly busy: boolean
  readonly take: () => void
  readonly leave: () => void
  readonly reopen: () => void
}

/** What the books say and what was seen, next to each other, with who and when. */
export function CorrectionLine({ row, busy, take, leave, reopen }: Props) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.phones
  const when = (instant: string) => sayInstant(words, language, instant)
  const { home, personName, seen, by, seenAt, changedSince, against, alike, settledAt, settledBy } = row
  const waits = row.state === 'toCheck'
  return (
    <li data-row-key={row.id} className="phone-line">
      <p>
        <Link to={links.home(home.dwellingId)}>{addressText(words, home)}</Link>{' '}
        {personName ? <strong>{personName}</strong> : null} <strong>{words.doors.seen[seen.kind]}</strong>
      </p>
      <dl className="phone-values">
        {waits ? (
          <div>
            <dt>{say.books}</dt>
            <dd>{booksText(words, row)}</dd>
          </div>
        ) : null}
        <div>
          <dt>{say.seen}</dt>
          <dd>
            <strong>{seenText(words, language, seen)}</strong>
          </dd>
        </div>
      </dl>
      <p>
        <small>{fill(say.seenBy, { by, when: when(seenAt) })}</small>{' '}
        {alike.length > 0 ? <small>{fill(say.alike, { n: alike.length })}</small> : null}
      </p>
      {waits && changedSince ? (
        <Alert
          type="warning"
          showIcon
          title={fill(say.changedSince, { by: changedSince.by, when: when(changedSince.at) })}
        />
      ) : null}
      {waits && against.length > 0 ? <Alert type="warning" showIcon title={say.against} /> : null}
      {waits ? (
        <p className="page-actions no-print">
          <Button type="primary" disabled={busy} onClick={take}>
            {against.length > 0 ? say.takeThis : say.take}
          </Button>
          <Button disabled={busy} onClick={leave}>
            {say.leave}
          </Button>
        </p>
      ) : (
        <p>
          <small>{fill(say.settled, { by: settledBy ?? '', when: when(settledAt ?? seenAt) })}</small>{' '}
          <Button size="small" className="no-print" disabled={busy} onClick={reopen}>
            {row.state === 'takenOver' ? say.takeBack : say.checkAgain}
          </Button>
        </p>
      )}
    </li>
  )
}
