import { Link } from '@tanstack/react-router'
import { rightMentions } from '../../domain/rights/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

/** 别人写的话: what a deletion does not reach, each a door to look behind, so that a person decides. */
export function Mentions({ requestId }: { requestId: string }) {
  const { desk, places } = useWords().rights
  const asked = useAsk(rightMentions, { requestId })
  return (
    <Panel title={desk.mentions}>
      <p>{desk.mentionsHint}</p>
      <Asked query={asked}>
        {({ rows, looked }) =>
          rows.length === 0 ? (
            <p>{fill(desk.noMentions, { n: looked })}</p>
          ) : (
            <ul className="plain-list">
              {rows.map(({ caseId, label, places: found, files }) => (
                <li key={caseId ?? label}>
                  <span>
                    {caseId ? <Link to={links.casePage(caseId)}>{label}</Link> : label}{' '}
                    <small>
                      {[
                        ...found.map((place) => places[place]),
                        ...(files > 0 ? [fill(desk.files, { n: files })] : []),
                      ].join('、')}
                    </small>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Panel>
  )
}
