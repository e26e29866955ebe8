import { Button } from 'antd'
import type { BallotPage } from '../../domain/drives/ballot-queries.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { driveAddresses } from './drive-addresses.ts'

/** The seal of a closed vote, and the list by which anybody reckons it again. */
export function BallotSeal({ ballot: { id, seal } }: { ballot: BallotPage }) {
  const say = useWords().desk.ballots
  const session = useSession()
  if (!seal) return null
  return (
    <Panel
      title={say.seal}
      actions={<Button href={driveAddresses.sealedList(id, session.at)}>{say.sealedList}</Button>}
    >
      <p>
        <code className="ballot-seal">{seal}</code>
      </p>
      <p>{say.sealHint}</p>
    </Panel>
  )
}
