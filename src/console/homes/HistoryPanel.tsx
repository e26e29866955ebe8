import type { ChangeLine } from '../../domain/registry/change.ts'
import { HistoryList } from '../../ui/homes/HistoryList.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { mayDoNamed } from './may-do.ts'
import { useUndo } from './use-undo.tsx'

/** 改动记录 of a person or a home. Whoever may not do a deed may not take it back. */
export function HistoryPanel({ lines }: { lines: readonly ChangeLine[] }) {
  const { person } = useWords().desk.homes
  const session = useSession()
  const { undo } = useUndo()
  const mayUndo = ({ action }: ChangeLine) => session.mayDo('change.revert') && mayDoNamed(session, action)
  return (
    <Panel title={person.history}>
      <p>{lines.length === 0 ? person.noHistory : person.historyHint}</p>
      <HistoryList lines={lines} mayUndo={mayUndo} undo={({ id }) => void undo(id)} />
    </Panel>
  )
}
