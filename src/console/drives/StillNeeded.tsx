import type { BallotPage } from '../../domain/drives/ballot-queries.ts'
import { fill } from '../../text/shape.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'

/** 还差几户: the smallest set of homes that would carry it. */
export function StillNeeded({ ballot, choose }: { ballot: BallotPage; choose: (no: number) => void }) {
  const words = useWords()
  const say = words.desk.ballots
  const { stillNeeded: sets } = ballot
  if (ballot.state === 'closed') return null
  return (
    <Panel title={say.needed}>
      {sets === null ? <p>{say.neededNever}</p> : null}
      {sets?.length === 0 ? <p>{say.neededNone}</p> : null}
      {sets && sets.length > 0 ? (
        <>
          <p>{fill(say.neededSome, { n: sets.length })}</p>
          <ul className="drive-needed">
            {sets.slice(0, 60).map(({ no, homes }) => (
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
        </>
      ) : null}
    </Panel>
  )
}
