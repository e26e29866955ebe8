import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import { targetPage, type TargetPage } from '../../domain/drives/drive-queries.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay, sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { leaveForm, locateForm, noticeForm, restoreForm, visitForm } from './drive-forms.tsx'
import { ScanLine } from './ScanLine.tsx'
import { standingText, targetText } from './target-text.ts'

interface Props {
  readonly targetId: string | undefined
  readonly ask: (form: DeedForm) => void
}

/** Beside the list: one target with every visit and notice, and what can be done there. */
export function TargetPane({ targetId, ask }: Props) {
  const say = useWords().desk.drives
  const page = useAsk(targetPage, targetId ? { targetId } : undefined)
  return (
    <Panel title={say.selected}>
      {targetId ? (
        <Asked query={page}>{(answer) => <OneTarget page={answer} ask={ask} />}</Asked>
      ) : (
        <p>{say.pickOne}</p>
      )}
    </Panel>
  )
}

function OneTarget({ page: { target, visits, notices }, ask }: { page: TargetPage; ask: Props['ask'] }) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const say = words.desk.drives
  const { outcomes, stances, notices: kinds, servings } = words.drives
  const { id, driveState, left, dwellingId, personId } = target
  const listed = driveState === 'open' && !left
  return (
    <>
      <h3 className="drive-target">{targetText(words, target)}</h3>
      <p>
        {left && target.leftAt
          ? [
              fill(say.leftThen, {
                when: sayInstant(words, language, target.leftAt),
                who: target.leftBy ?? '',
                why: words.drives.leaving[left],
              }),
              target.leftWords,
            ]
              .filter(Boolean)
              .join(' · ')
          : standingText(words, target)}
        {target.nextOn && !left ? ` · ${say.next} ${sayDay(words, language, target.nextOn)}` : ''}
      </p>
      <p className="page-actions no-print">
        {session.mayDo('driveVisit.record') ? (
          <Button size="small" type="primary" onClick={() => ask(visitForm(words, id))}>
            {words.actions['driveVisit.record']}
          </Button>
        ) : null}
        {session.mayDo('driveNotice.serve') ? (
          <Button size="small" onClick={() => ask(noticeForm(words, id))}>
            {words.actions['driveNotice.serve']}
          </Button>
        ) : null}
        {listed && session.mayDo('driveTarget.locate') && !dwellingId ? (
          <Button size="small" onClick={() => ask(locateForm(words, id))}>
            {words.actions['driveTarget.locate']}
          </Button>
        ) : null}
        {listed && session.mayDo('driveTarget.leave') ? (
          <Button size="small" onClick={() => ask(leaveForm(words, id))}>
            {words.actions['driveTarget.leave']}
          </Button>
        ) : null}
        {driveState === 'open' && left && session.mayDo('driveTarget.restore') ? (
          <Button size="small" onClick={() => ask(restoreForm(words, id))}>
            {words.actions['driveTarget.restore']}
          </Button>
        ) : null}
        {dwellingId ? <Link to={links.home(dwellingId)}>{say.openHome}</Link> : null}
        {personId && session.mayAsk('person.page') ? (
          <Link to={links.person(personId)}>{say.openPerson}</Link>
        ) : null}
      </p>
      {dwellingId ? null : <p>{say.locateHint}</p>}
      <h3>{say.visits}</h3>
      {visits.length === 0 ? <p>{say.noVisits}</p> : null}
      <ul className="drive-visits">
        {visits.map((visit) => (
          <li key={visit.id}>
            <span>
              {visit.at ? sayInstant(words, language, visit.at) : fill(say.round, { n: visit.round ?? 0 })}{' '}
              {visit.by}
            </span>{' '}
            <strong>
              {[outcomes[visit.outcome], visit.stance ? stances[visit.stance] : '']
                .filter(Boolean)
                .join(', ')}
            </strong>
            {visit.words ? <p>{visit.words}</p> : null}
            {visit.nextOn ? <p>{`${say.nextOn}: ${sayDay(words, language, visit.nextOn)}`}</p> : null}
          </li>
        ))}
      </ul>
      <h3>{say.serving}</h3>
      {notices.length === 0 ? <p>{say.noServing}</p> : null}
      <ul className="drive-visits">
        {notices.map((notice) => (
          <li key={notice.id}>
            <span>
              {sayInstant(words, language, notice.at)} {notice.by}
            </span>{' '}
            <strong>
              {kinds[notice.kind]}, {servings[notice.how]}
            </strong>
            {notice.dueOn ? <p>{`${say.dueOn}: ${sayDay(words, language, notice.dueOn)}`}</p> : null}
            <p className="page-actions no-print">
              <ScanLine ofKind="notice" ofId={notice.id} files={notice.files} mayAdd />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
