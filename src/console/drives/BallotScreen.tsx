import { Alert, Button, Select } from 'antd'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ballotHomes, ballotPage, rollFilters, type BallotPage } from '../../domain/drives/ballot-queries.ts'
import { ballotWarnings } from '../../domain/drives/ballot-clock.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { FilterBox } from '../homes/FilterBox.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { announceForm, closeBallotForm } from './ballot-forms.tsx'
import { driveAddresses } from './drive-addresses.ts'
import { BallotResult } from './BallotResult.tsx'
import { BallotSeal } from './BallotSeal.tsx'
import { PartyPane } from './PartyPane.tsx'
import { RollTable } from './RollTable.tsx'
import { StillNeeded } from './StillNeeded.tsx'
import { TallyTable } from './TallyTable.tsx'
import { thresholdSentence } from './threshold-sentence.ts'
import '../homes/homes.css'
import './drives.css'

/** 业主表决: the count as it stands, who is still needed, the roll, and one head's vote beside it. */
export function BallotScreen() {
  const { ballotId = '' } = useParams({ strict: false })
  const page = useAsk(ballotPage, { ballotId })
  return <Asked query={page}>{(ballot) => <OneBallot ballot={ballot} />}</Asked>
}

function OneBallot({ ballot }: { ballot: BallotPage }) {
  const words = useWords()
  const say = words.desk.ballots
  const session = useSession()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const show = rollFilters.find((filter) => filter === search.show) ?? 'all'
  const open = Number(search.no) || undefined
  const pages = usePages(ballotHomes, { ballotId: ballot.id, show })
  const { ask, dialog } = useDeeds()
  const { driveId, state, tally, threshold, proxiesUnproven } = ballot
  const go = (next: { show?: string; no?: number | undefined }) =>
    void navigate({
      to: links.ballot(driveId, ballot.id),
      search: { ...(show === 'all' ? {} : { show }), ...(open ? { no: open } : {}), ...next },
      replace: true,
    })
  const choose = (no: number) => go({ no })
  return (
    <>
      <div className="page-head">
        <h1>
          {ballot.topic} <small>{say.state[state]}</small>
        </h1>
        <span className="page-actions no-print">
          <Link to={links.drive(driveId)}>{words.desk.drives.title}</Link>
          <BallotPrints ballot={ballot} />
          {state === 'open' && session.mayDo('ballot.close') ? (
            <ReasonButton
              reason={proxiesUnproven > 0 ? fill(say.unproven, { n: proxiesUnproven }) : undefined}
              onClick={() => ask(closeBallotForm(words, ballot.id, tally.carried))}
            >
              {words.actions['ballot.close']}
            </ReasonButton>
          ) : null}
        </span>
      </div>
      <p>
        {words.drives.thresholds[threshold.code]} · {thresholdSentence(words, threshold)}{' '}
        {fill(say.law, { source: threshold.source })}
      </p>
      <BallotDays ballot={ballot} ask={ask} />
      {state === 'open' ? (
        <Alert
          type={tally.carried ? 'success' : 'info'}
          showIcon
          title={tally.carried ? say.carried : say.notCarried}
        />
      ) : (
        <Alert
          type={tally.carried ? 'success' : 'warning'}
          showIcon
          title={tally.carried ? say.passed : say.failed}
        />
      )}
      {proxiesUnproven > 0 && state === 'open' ? (
        <Alert type="warning" showIcon title={fill(say.unproven, { n: proxiesUnproven })} />
      ) : null}
      <TallyTable ballot={ballot} />
      <BallotResult ballot={ballot} ask={ask} />
      <BallotSeal ballot={ballot} />
      <StillNeeded ballot={ballot} choose={choose} ask={ask} />
      <div className="drive-beside">
        <div className="drive-main">
          <Panel title={say.list}>
            <search className="list-filters no-print" aria-label={say.show}>
              <FilterBox label={say.show}>
                <Select
                  aria-label={say.show}
                  value={show}
                  options={rollFilters.map((value) => ({ value, label: say.shows[value] }))}
                  onChange={(value) => go({ show: value })}
                />
              </FilterBox>
            </search>
            <PagesShown pages={pages}>
              {(rows) => <RollTable rows={rows} open={open} choose={choose} />}
            </PagesShown>
          </Panel>
        </div>
        <aside className="drive-aside">
          <PartyPane ballot={ballot} no={open} ask={ask} />
        </aside>
      </div>
      {dialog}
    </>
  )
}

/** Papers of a vote as PDF: one for every home, and the list. */
function BallotPrints({ ballot: { id, state } }: { ballot: BallotPage }) {
  const say = useWords().desk.ballots
  const { at } = useSession()
  const open = (what: 'vote-papers' | 'list', label: string) => (
    <Button href={driveAddresses.ballotPrint(id, what, at)} target="_blank">
      {label}
    </Button>
  )
  return (
    <>
      {state === 'open' ? open('vote-papers', say.votePapers) : null}
      {open('list', say.rollList)}
    </>
  )
}

/** When it was opened and closed, and what is to be said of its days. */
function BallotDays({ ballot, ask }: { ballot: BallotPage; ask: (form: DeedForm) => void }) {
  const session = useSession()
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.ballots
  const { openedAt, closedAt, announcedOn, publishedOn, threshold } = ballot
  const day = (on: string) => sayDay(words, language, on)
  const openedOn = dayOf(openedAt)
  const closedOn = closedAt ? dayOf(closedAt) : null
  const today = dayOf(new Date().toISOString())
  const warnings = ballotWarnings({ announcedOn, openedOn, closedOn, publishedOn }, threshold, today)
  return (
    <>
      <p>
        {[
          announcedOn ? `${say.announcedOn}: ${day(announcedOn)}` : '',
          fill(say.opened, { day: day(openedOn) }),
          closedOn ? fill(say.closed, { day: day(closedOn) }) : '',
          publishedOn ? fill(say.published, { day: day(publishedOn) }) : '',
          fill(say.homes, { n: ballot.homes }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {warnings.map(({ code, by }) => (
        <Alert
          key={code}
          type="warning"
          showIcon
          title={fill(say.warnings[code], { day: day(by) })}
          action={
            code === 'notAnnounced' && ballot.state === 'open' && session.mayDo('ballot.announce') ? (
              <Button size="small" className="no-print" onClick={() => ask(announceForm(words, ballot.id))}>
                {words.actions['ballot.announce']}
              </Button>
            ) : null
          }
        />
      ))}
    </>
  )
}
