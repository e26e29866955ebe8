import { Progress } from 'antd'
import type { BallotPage } from '../../domain/drives/ballot-queries.ts'
import { squareMetres } from '../../domain/drives/vote.ts'
import { fill } from '../../text/shape.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { shareText } from './threshold-sentence.ts'

/** The count by area and by heads, against what the law asks for; each share with its mark and the word. */
export function TallyTable({ ballot: { tally, threshold } }: { ballot: BallotPage }) {
  const words = useWords()
  const say = words.desk.ballots
  const { all, participating, yes, no, abstain, quorum, pass } = tally
  const area = (cm2: number) => fill(say.m2, { n: squareMetres(cm2) })
  const people = (n: number) => fill(say.people, { n })
  const passing = `${say.passing[threshold.passing]} ${shareText(words, threshold.pass)}`
  const cell = (
    part: number,
    whole: number,
    texts: readonly [string, string],
    share: string,
    enough: boolean,
  ) => (
    <td>
      <Progress
        percent={whole > 0 ? Math.floor((part * 1000) / whole) / 10 : 0}
        size="small"
        status={enough ? 'success' : 'normal'}
        showInfo={false}
        aria-label={texts[0]}
      />
      {fill(say.participatingOf, { part: texts[0], all: texts[1], share })}{' '}
      <strong>{enough ? `✓ ${say.enough}` : say.notEnough}</strong>
    </td>
  )
  const share = shareText(words, threshold.quorum)
  return (
    <table className="tally">
      <thead>
        <tr>
          <td />
          <th scope="col">{say.byArea}</th>
          <th scope="col">{say.byHeads}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{say.participating}</th>
          {cell(
            participating.areaCm2,
            all.areaCm2,
            [area(participating.areaCm2), area(all.areaCm2)],
            share,
            quorum.area,
          )}
          {cell(
            participating.heads,
            all.heads,
            [people(participating.heads), people(all.heads)],
            share,
            quorum.heads,
          )}
        </tr>
        <tr>
          <th scope="row">{say.yes}</th>
          {cell(
            yes.areaCm2,
            participating.areaCm2,
            [area(yes.areaCm2), area(participating.areaCm2)],
            passing,
            pass.area,
          )}
          {cell(
            yes.heads,
            participating.heads,
            [people(yes.heads), people(participating.heads)],
            passing,
            pass.heads,
          )}
        </tr>
        <tr>
          <th scope="row">{say.no}</th>
          <td>{area(no.areaCm2)}</td>
          <td>{people(no.heads)}</td>
        </tr>
        <tr>
          <th scope="row">{say.abstain}</th>
          <td>{area(abstain.areaCm2)}</td>
          <td>{people(abstain.heads)}</td>
        </tr>
      </tbody>
    </table>
  )
}
