import { App, Button } from 'antd'
import { revertChange } from '../../domain/registry/change.ts'
import { fill } from '../../text/shape.ts'
import { useDo, type SendOutcome } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

/** Long enough to read the message and reach its button. */
const SHOWN_S = 8

/** One message at a time: what can be undone at once is the last change. */
const KEY = 'change'

export interface Undo {
  /** Says that a deed is done, with 撤销 where it told which change it made. */
  readonly told: (deed: string, outcome: SendOutcome) => void
  readonly undo: (changeId: string) => Promise<void>
}

/** Every change of the books can be taken back at once. */
export function useUndo(): Undo {
  const words = useWords()
  const session = useSession()
  const { message } = App.useApp()
  const reverting = useDo(revertChange)

  const undo = async (changeId: string) => {
    const result = await reverting.run({ changeId })
    const no = outcomeSentence(words, result)
    void (no
      ? message.error({ key: KEY, content: no, duration: SHOWN_S })
      : message.success({ key: KEY, content: words.desk.homes.undone }))
  }
  const told = (deed: string, outcome: SendOutcome) => {
    const changeId = changeOf(outcome)
    const saved = fill(words.desk.homes.saved, { deed })
    const undoable = changeId !== undefined && session.mayDo('change.revert')
    void message.success({
      key: KEY,
      duration: undoable ? SHOWN_S : 3,
      content: undoable ? (
        <>
          {saved}{' '}
          <Button
            type="link"
            size="small"
            onClick={() => {
              message.destroy(KEY)
              void undo(changeId)
            }}
          >
            {words.desk.shell.undo}
          </Button>
        </>
      ) : (
        saved
      ),
    })
  }
  return { told, undo }
}

function changeOf(outcome: SendOutcome): string | undefined {
  if (outcome.status !== 'done' || typeof outcome.answer !== 'object' || outcome.answer === null)
    return undefined
  return 'changeId' in outcome.answer && typeof outcome.answer.changeId === 'string'
    ? outcome.answer.changeId
    : undefined
}
