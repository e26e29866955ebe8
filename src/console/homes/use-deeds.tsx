import { useState, type ReactNode } from 'react'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { useUndo } from './use-undo.tsx'

interface Asked {
  readonly form: DeedForm
  readonly after?: (() => void) | undefined
}

/** The deeds of a screen: one dialogue at a time; when it is done, a message with 撤销. Put `dialog` somewhere on the screen. */
export function useDeeds(): { ask: (form: DeedForm, after?: () => void) => void; dialog: ReactNode } {
  const { told } = useUndo()
  const [asked, setAsked] = useState<Asked>()
  return {
    ask: (form, after) => setAsked({ form, after }),
    dialog: asked ? (
      <DeedDialog
        key={asked.form.action.name}
        form={asked.form}
        close={() => setAsked(undefined)}
        done={(outcome) => {
          setAsked(undefined)
          told(asked.form.title, outcome)
          asked.after?.()
        }}
      />
    ) : null,
  }
}
