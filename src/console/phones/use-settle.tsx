import { App } from 'antd'
import { useState } from 'react'
import { confirmCorrection, dismissCorrection, reopenCorrection } from '../../domain/doors/correction.ts'
import type { CorrectionRow } from '../../domain/doors/queries.ts'
import { fill } from '../../text/shape.ts'
import { useDo } from '../../ui/kit/sending.tsx'
import { useTold } from '../../ui/kit/use-told.tsx'
import { outcomeSentence, useLanguage, useWords } from '../../ui/kit/words.tsx'
import { seenText } from './correction-text.ts'

interface Who {
  readonly personId: string | null
  readonly householdId: string | null
}

/** Taking a correction over, with a look before others are left out; `asking`: who moved in must be chosen first. */
export function useSettle(again: () => void) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.phones
  const { modal } = App.useApp()
  const { told, refused } = useTold()
  const confirm = useDo(confirmCorrection)
  const dismiss = useDo(dismissCorrection)
  const reopening = useDo(reopenCorrection)
  const [asking, setAsking] = useState<CorrectionRow>()

  const send = async (row: CorrectionRow, who: Who) => {
    const no = outcomeSentence(words, await confirm.run({ correctionId: row.id, ...who }))
    if (no) return refused(no)
    for (const correctionId of row.against) await dismiss.run({ correctionId, reason: say.otherTaken })
    setAsking(undefined)
    told(say.taken, () => void reopen([row.id, ...row.against]))
    again()
    return undefined
  }
  /** Back to be checked, one after the other; the books as they were before. */
  const reopen = async (ids: readonly string[]) => {
    for (const correctionId of ids) {
      const no = outcomeSentence(words, await reopening.run({ correctionId }))
      if (no) return refused(no)
    }
    told(say.reopened)
    again()
    return undefined
  }
  const take = (row: CorrectionRow) => {
    const nobody = { personId: null, householdId: null }
    if (row.seen.kind === 'movedIn') return setAsking(row)
    if (row.against.length === 0) return void send(row, nobody)
    const value = seenText(words, language, row.seen)
    modal.confirm({
      title: say.takeThis,
      content: fill(say.takeThisHint, { value, n: row.against.length }),
      okText: say.takeThis,
      cancelText: words.desk.shell.cancel,
      onOk: () => send(row, nobody),
    })
    return undefined
  }
  const busy = confirm.busy || dismiss.busy || reopening.busy
  return { take, send, reopen, asking, stop: () => setAsking(undefined), busy }
}
