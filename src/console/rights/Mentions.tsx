import { Link } from '@tanstack/react-router'
import { rightMentions, type Mention } from '../../domain/rights/queries.ts'
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
        {({ rows, looked, mediations }) => (
          <>
            {rows.length === 0 ? <p>{desk.noMentions}</p> : null}
            <ul className="plain-list">
              {rows.map((row) => (
                <li key={`${row.of} ${row.id ?? row.label}`}>
                  <span>
                    <Opened row={row} />{' '}
                    <small>
                      {[
                        ...row.places.map((place) => places[place]),
                        ...(row.files > 0 ? [fill(desk.files, { n: row.files })] : []),
                      ].join('、')}
                    </small>
                  </span>
                </li>
              ))}
            </ul>
            {mediations > 0 ? <p>{fill(desk.sealedFiles, { n: mediations })}</p> : null}
            <p>
              <small>{fill(desk.looked, looked)}</small>
            </p>
          </>
        )}
      </Asked>
    </Panel>
  )
}

const opens = {
  case: links.casePage,
  meeting: links.meeting,
  home: links.home,
  drive: links.drive,
} as const

/** The way to what it stands in; the public board has no page of its own. */
function Opened({ row: { of, id, label } }: { row: Mention }) {
  return id && of !== 'notice' ? <Link to={opens[of](id)}>{label}</Link> : <>{label}</>
}
