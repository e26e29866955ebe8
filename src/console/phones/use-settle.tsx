import { App } from 'antd'
import { useState } from 'react'
import { confirmCorrection, dismissCorrection } from '../../domain/doors/correction.ts'
import type { CorrectionRow } from '../../domain/doors/queries.ts'
import { fill } from '../../text/shape.ts'
import { useDo } from '../../ui/kit/sending.tsx'
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
  const { message, modal } = App.useApp()
  const confirm = useDo(confirmCorrection)
  const dismiss = useDo(dismissCorrection)
  const [asking, setAsking] = useState<CorrectionRow>()

  const send = async (row: CorrectionRow, who: Who) => {
    const no = outcomeSentence(words, await confirm.run({ correctionId: row.id, ...who }))
    if (no) return void message.error(no)
    for (const correctionId of row.against) await dismiss.run({ correctionId, reason: say.otherTaken })
    setAsking(undefined)
    void message.success(say.taken)
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
  return { take, send, asking, stop: () => setAsking(undefined), busy: confirm.busy || dismiss.busy }
}
