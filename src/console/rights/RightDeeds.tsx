import { Button } from 'antd'
import type { RightPage } from '../../domain/rights/queries.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { CopyButtons } from './CopyButtons.tsx'
import { correctedForm, eraseForm, handForm, identifyForm, refuseForm } from './right-forms.tsx'

interface Props {
  readonly page: RightPage
  readonly ask: (form: DeedForm, after?: () => void) => void
  readonly refresh: () => void
}

/** What comes next, in its order: the identity, then what was asked for, or the refusal with its reason. */
export function RightDeeds({ page, ask, refresh }: Props) {
  const words = useWords()
  const session = useSession()
  const { actions, desk, refusals } = words.rights
  const { id, kind, state, copies, changes } = page
  if (state === 'answered' || state === 'refused') return null
  const open = (form: DeedForm) => () => ask(form, refresh)
  const reasonFor = (deed: 'right.erase' | 'right.refuse') =>
    session.mayDo(deed) ? undefined : desk.secretaryOnly
  return (
    <div className="page-actions right-deeds no-print">
      {state === 'asked' ? (
        <Button type="primary" onClick={open(identifyForm(words, id))}>
          {actions['right.identify']}
        </Button>
      ) : null}
      {state === 'identified' && kind === 'copy' ? (
        <>
          <CopyButtons requestId={id} done={refresh} />
          <ReasonButton
            type="primary"
            reason={copies === 0 ? refusals['right-no-copy'] : undefined}
            onClick={open(handForm(words, id))}
          >
            {actions['right.hand']}
          </ReasonButton>
        </>
      ) : null}
      {state === 'identified' && kind === 'correction' ? (
        <ReasonButton
          type="primary"
          reason={changes === 0 ? refusals['right-nothing-corrected'] : undefined}
          onClick={open(correctedForm(words, id))}
        >
          {actions['right.correct']}
        </ReasonButton>
      ) : null}
      {state === 'identified' && kind === 'deletion' ? (
        <ReasonButton
          danger
          reason={page.plan.erased.length === 0 ? desk.nothing : reasonFor('right.erase')}
          onClick={open(eraseForm(words, page))}
        >
          {actions['right.erase']}
        </ReasonButton>
      ) : null}
      <ReasonButton reason={reasonFor('right.refuse')} onClick={open(refuseForm(words, id))}>
        {actions['right.refuse']}
      </ReasonButton>
    </div>
  )
}
