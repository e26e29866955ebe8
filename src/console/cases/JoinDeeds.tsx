import type { CasePage } from '../../domain/cases/case-queries.ts'
import { joinReporter } from '../../domain/cases/case-record.ts'
import { mergeCase } from '../../domain/cases/case.ts'
import { fill } from '../../text/shape.ts'
import { stateReason } from '../../ui/cases/state-reason.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { joinForm, mergeForm } from './join-forms.tsx'

/** 加一位反映人, 并到另一件: also long after the intake; where it is not possible, with the reason. */
export function JoinDeeds({ page, ask }: { page: CasePage; ask: (form: DeedForm) => void }) {
  const words = useWords()
  const session = useSession()
  const whyNotMerge =
    stateReason(words, mergeCase, page.state) ??
    (page.openAgencyTasks > 0
      ? fill(words.refusals['agency-still-open'], { n: page.openAgencyTasks })
      : undefined)
  return (
    <>
      {session.mayDo('case.join') ? (
        <ReasonButton
          size="small"
          reason={stateReason(words, joinReporter, page.state)}
          onClick={() => ask(joinForm(words, page.id))}
        >
          {words.actions['case.join']}
        </ReasonButton>
      ) : null}
      {session.mayDo('case.merge') ? (
        <ReasonButton size="small" reason={whyNotMerge} onClick={() => ask(mergeForm(words, page))}>
          {words.actions['case.merge']}
        </ReasonButton>
      ) : null}
    </>
  )
}
