import { Alert, Button } from 'antd'
import { decideExtension } from '../../domain/cases/case.ts'
import type { CasePage } from '../../domain/cases/case-queries.ts'
import { fill } from '../../text/shape.ts'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

/** A request for more time that waits: whoever may decide does so here. */
export function ExtensionNotice({ page }: { page: CasePage }) {
  const words = useWords()
  const say = words.desk.cases
  const session = useSession()
  const { run, busy, outcome } = useDo(decideExtension)
  const asked = page.extensions.find(({ state }) => state === 'asked')
  if (!asked) return null
  const decide = (grant: boolean) => void run({ caseId: page.id, extensionId: asked.id, grant })
  const { askedBy: who, amount: n, reason } = asked
  return (
    <Alert
      type="info"
      className="case-notice"
      title={fill(say.extensionAsked, { who, n, unit: words.cases.units[asked.unit], reason })}
      description={outcomeSentence(words, outcome)}
      action={
        session.mayDo('case.decideExtension') ? (
          <span className="page-actions">
            <Button size="small" type="primary" loading={busy} onClick={() => decide(true)}>
              {say.grant}
            </Button>
            <Button size="small" onClick={() => decide(false)}>
              {say.refuse}
            </Button>
          </span>
        ) : null
      }
    />
  )
}
