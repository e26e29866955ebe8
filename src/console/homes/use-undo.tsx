import { App, Button } from 'antd'
import { revertChange } from '../../domain/registry/change.ts'
import { fill } from '../../text/shape.ts'
import { useDo, type SendOutcome } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

/** Long enough to read the message and reach its button. */
const SHOWN_S = 8

/**
 * One message at a time: what can be undone at once is the last change. Each has a key of its own: a message that is written over
 * while it goes away would stay for ever.
 */
const keys = { shown: 0 }
const keyOf = (n: number) => `change-${n}`

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

  const newKey = () => {
    message.destroy(keyOf(keys.shown))
    keys.shown += 1
    return keyOf(keys.shown)
  }
  const undo = async (changeId: string) => {
    const result = await reverting.run({ changeId })
    const no = outcomeSentence(words, result)
    const key = newKey()
    void (no
      ? message.error({ key, content: no, duration: SHOWN_S })
      : message.success({ key, content: words.desk.homes.undone }))
  }
  const told = (deed: string, outcome: SendOutcome) => {
    const changeId = changeOf(outcome)
    const saved = fill(words.desk.homes.saved, { deed })
    const undoable = changeId !== undefined && session.mayDo('change.revert')
    const key = newKey()
    void message.success({
      key,
      duration: undoable ? SHOWN_S : 3,
      content: undoable ? (
        <>
          {saved}{' '}
          <Button
            type="link"
            size="small"
            onClick={() => {
              message.destroy(key)
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
