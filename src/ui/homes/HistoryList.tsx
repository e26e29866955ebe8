import { Button } from 'antd'
import type { ChangeLine } from '../../domain/registry/change.ts'
import { sayInstant } from '../kit/when.ts'
import { useLanguage, useWords } from '../kit/words.tsx'
import { changeSentence } from './change-sentence.ts'
import { Badge } from './Badge.tsx'

interface Props {
  readonly lines: readonly ChangeLine[]
  /** Whether this reader may take such a change back at all; whether it still can be, the deed itself says. */
  readonly mayUndo: (line: ChangeLine) => boolean
  readonly undo: (line: ChangeLine) => void
}

/** 改动记录: who changed what when, newest first; each can be taken back. */
export function HistoryList({ lines, mayUndo, undo }: Props) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.homes.person
  return (
    <ol className="timeline">
      {lines.map((line) => {
        const sentence = changeSentence(words, line)
        const at = sayInstant(words, language, line.at)
        return (
          <li key={line.id}>
            <time dateTime={line.at}>{at}</time>
            <span>
              <strong>{line.by || say.program}</strong> {sentence}{' '}
              {line.reverted ? <Badge>{say.reverted}</Badge> : null}
              {!line.reverted && mayUndo(line) ? (
                <Button
                  type="link"
                  size="small"
                  className="no-print"
                  aria-label={`${words.actions['change.revert']}: ${at} ${sentence}`}
                  onClick={() => undo(line)}
                >
                  {words.actions['change.revert']}
                </Button>
              ) : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
