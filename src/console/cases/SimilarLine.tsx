import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import type { SimilarCase } from '../../domain/cases/case-queries.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

interface Props {
  readonly row: SimilarCase
  readonly button: string
  readonly press: () => void
}

/** A matter that may be the same one: where it stands, why it is shown, and the button that says so. */
export function SimilarLine({ row, button, press }: Props) {
  const words = useWords()
  const { why: reasons } = words.desk.cases
  return (
    <li>
      <span>
        <Link to={links.casePage(row.id)}>{row.title}</Link> {words.cases.states[row.state]}{' '}
        <small>
          {row.place} · {row.why.map((why) => reasons[why]).join('、')}
        </small>
      </span>
      <Button size="small" onClick={press}>
        {button}
      </Button>
    </li>
  )
}
