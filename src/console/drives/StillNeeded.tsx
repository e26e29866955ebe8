import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import type { BallotPage } from '../../domain/drives/ballot-queries.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { fill } from '../../text/shape.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { voteDoorsForm } from './ballot-forms.tsx'
import { driveAddresses } from './drive-addresses.ts'

/** As many as one looks through on a screen; the printed list has them all. */
const SHOWN = 60

interface Props {
  readonly ballot: BallotPage
  readonly choose: (no: number) => void
  readonly ask: (form: DeedForm) => void
}

/** 还差几户: the smallest set of homes that would carry it, printed as a list of doors or sent to the phones. */
export function StillNeeded({ ballot, choose, ask }: Props) {
  const words = useWords()
  const say = words.desk.ballots
  const session = useSession()
  const { id, stillNeeded: sets } = ballot
  if (ballot.state === 'closed') return null
  const isSome = sets !== null && sets.length > 0
  return (
    <Panel
      title={say.needed}
      actions={
        isSome ? (
          <>
            <Button href={driveAddresses.ballotPrint(id, 'needed', session.at)} target="_blank">
              {say.neededPrint}
            </Button>
            {session.mayDo('drive.open') ? (
              <Button type="primary" onClick={() => ask(voteDoorsForm(words, ballot))}>
                {say.neededPlan}
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      {sets === null ? <p>{say.neededNever}</p> : null}
      {sets?.length === 0 ? <p>{say.neededNone}</p> : null}
      {isSome ? (
        <>
          <p>{fill(say.neededSome, { n: sets.length })}</p>
          <ul className="drive-needed">
            {sets.slice(0, SHOWN).map(({ no, homes }) => (
              <li key={no}>
                <a
                  href={`#${no}`}
                  onClick={(event) => {
                    event.preventDefault()
                    choose(no)
                  }}
                >
                  {homes.map((home) => addressText(words, home)).join('、')}
                </a>
              </li>
            ))}
          </ul>
          {sets.length > SHOWN ? <p>{fill(say.neededMore, { n: sets.length - SHOWN })}</p> : null}
        </>
      ) : null}
      <SentDoors ballot={ballot} />
    </Panel>
  )
}

/** What the phones have of it already. */
function SentDoors({ ballot: { doors } }: { ballot: BallotPage }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.ballots
  if (!doors) return null
  const day = sayDay(words, language, dayOf(doors.openedAt))
  return (
    <p>
      {fill(say.neededSent, { day, n: doors.homes })}{' '}
      <Link to={links.drive(doors.driveId)}>{say.neededSentList}</Link>
    </p>
  )
}
