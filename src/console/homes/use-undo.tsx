import { revertChange } from '../../domain/registry/change.ts'
import { fill } from '../../text/shape.ts'
import { useDo, type SendOutcome } from '../../ui/kit/sending.tsx'
import { useTold } from '../../ui/kit/use-told.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

export interface Undo {
  /** Says that a deed is done, with 撤销 where it told which change it made. */
  readonly told: (deed: string, outcome: SendOutcome) => void
  readonly undo: (changeId: string) => Promise<void>
}

/** Every change of the books can be taken back at once. */
export function useUndo(): Undo {
  const words = useWords()
  const session = useSession()
  const { told, refused } = useTold()
  const reverting = useDo(revertChange)
  const undo = async (changeId: string) => {
    const no = outcomeSentence(words, await reverting.run({ changeId }))
    if (no) refused(no)
    else told(words.desk.homes.undone)
  }
  return {
    undo,
    told: (deed, outcome) => {
      const changeId = changeOf(outcome)
      const undoable = changeId !== undefined && session.mayDo('change.revert')
      told(fill(words.desk.homes.saved, { deed }), undoable ? () => void undo(changeId) : undefined)
    },
  }
}

function changeOf(outcome: SendOutcome): string | undefined {
  if (outcome.status !== 'done' || typeof outcome.answer !== 'object' || outcome.answer === null)
    return undefined
  return 'changeId' in outcome.answer && typeof outcome.answer.changeId === 'string'
    ? outcome.answer.changeId
    : undefined
}
