import { Button } from 'antd'
import { partyPage, type BallotPage, type PartyPage } from '../../domain/drives/ballot-queries.ts'
import { squareMetres } from '../../domain/drives/vote.ts'
import { fill } from '../../text/shape.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay, sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { correctForm, voteForm } from './ballot-forms.tsx'
import { ScanLine } from './ScanLine.tsx'

interface Props {
  readonly ballot: BallotPage
  readonly no: number | undefined
  readonly ask: (form: DeedForm) => void
}

/** Beside the roll: one head with its homes, every entry of its vote, and the vote to be written down. */
export function PartyPane({ ballot, no, ask }: Props) {
  const say = useWords().desk.ballots
  const page = useAsk(partyPage, no ? { ballotId: ballot.id, no } : undefined)
  return (
    <Panel title={say.party}>
      {no ? (
        <Asked query={page}>{(party) => <OneParty ballot={ballot} party={party} ask={ask} />}</Asked>
      ) : (
        <p>{say.pickOne}</p>
      )}
    </Panel>
  )
}

function OneParty({ ballot, party, ask }: { ballot: BallotPage; party: PartyPage; ask: Props['ask'] }) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const say = words.desk.ballots
  const { homes, owners, areaCm2, votes, standing } = party
  const isOpen = ballot.state === 'open'
  const home = homes[0]
  return (
    <>
      <h3 className="drive-target">{homes.map((one) => addressText(words, one)).join('、')}</h3>
      <p>
        {owners.length > 0 ? fill(say.ownersOf, { names: owners.join('、') }) : say.ownersUnknown} ·{' '}
        {fill(say.m2, { n: squareMetres(areaCm2) })}
      </p>
      {isOpen && home && session.mayDo('ballot.vote') ? (
        <p className="no-print">
          <Button type="primary" onClick={() => ask(voteForm(words, ballot.id, home.dwellingId))}>
            {say.vote}
          </Button>
        </p>
      ) : null}
      <h3>{say.votes}</h3>
      {votes.length === 0 ? <p>{say.noVotes}</p> : null}
      <ul className="drive-visits">
        {votes.map((vote) => (
          <li key={vote.id}>
            <strong>
              {vote.choice ? words.drives.choices[vote.choice] : say.takenAway}
              {vote.corrected ? ` (${say.correctedBy})` : ''}
              {vote.id === standing ? ` · ${say.standing}` : ''}
            </strong>
            <p>
              {[
                fill(say.serial, { n: vote.serial }),
                words.drives.ways[vote.way],
                vote.proxy ? say.proxy : '',
                sayDay(words, language, vote.votedOn),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {vote.reason ? (
              <p>{fill(say.corrects, { reason: words.drives.correcting[vote.reason] })}</p>
            ) : null}
            <p>
              {sayInstant(words, language, vote.recordedAt)} {vote.recordedBy}
            </p>
            <p className="page-actions no-print">
              <ScanLine ofKind="vote" ofId={vote.id} files={vote.files} mayAdd={isOpen} />
              {isOpen && !vote.corrected && session.mayDo('ballot.correct') ? (
                <Button size="small" onClick={() => ask(correctForm(words, ballot.id, vote))}>
                  {say.correct}
                </Button>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
