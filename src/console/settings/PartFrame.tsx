import { Button } from 'antd'
import type { ReactNode } from 'react'
import {
  movePart,
  removePart,
  type DefinitionDraft,
  type Part,
} from '../../domain/procedures/definition-draft.ts'
import { fill } from '../../text/shape.ts'
import { useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly draft: DefinitionDraft
  readonly part: Part
  readonly at: number
  readonly change: (draft: DefinitionDraft) => void
  readonly children: ReactNode
}

/** One question, paper or step: its number, what it says, and the buttons that move it or take it away. */
export function PartFrame({ draft, part, at, change, children }: Props) {
  const say = useWords().desk.procedures
  const title = fill(say.nth[part], { n: at + 1 })
  const alone = part === 'steps' && draft.steps.length === 1
  return (
    <section className="procedure-part" aria-label={title}>
      <strong>{title}</strong>
      <div className="procedure-part-fields">{children}</div>
      <div className="page-actions no-print">
        <Button
          size="small"
          aria-label={`${title} ${say.up}`}
          disabled={at === 0}
          onClick={() => change(movePart(draft, part, at, -1))}
        >
          {say.up}
        </Button>
        <Button
          size="small"
          aria-label={`${title} ${say.down}`}
          disabled={at === draft[part].length - 1}
          onClick={() => change(movePart(draft, part, at, 1))}
        >
          {say.down}
        </Button>
        <Button
          size="small"
          danger
          aria-label={`${title} ${say.remove}`}
          disabled={alone}
          onClick={() => change(removePart(draft, part, draft[part][at]!.key))}
        >
          {say.remove}
        </Button>
      </div>
    </section>
  )
}
