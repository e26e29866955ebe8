import { Button } from 'antd'
import { blowWhistle, caseWhistles } from '../../domain/cases/whistle.ts'
import { caseDispatch } from '../../domain/cases/dispatch-queries.ts'
import { listAttachments } from '../../domain/cases/agency-queries.ts'
import type { CasePage } from '../../domain/cases/case-queries.ts'
import { isOpen } from '../../domain/cases/case-states.ts'
import { organisationList } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { useSession } from '../shell/session.tsx'
import { OneWhistle } from './OneWhistle.tsx'
import { blowForm } from './whistle-forms.tsx'

/** 吹哨报到: the offices called together for this case; that is how it is escalated. */
export function WhistlePanel({ page }: { page: CasePage }) {
  const words = useWords()
  const say = words.desk.agencies.whistle
  const session = useSession()
  const { data: whistles = [] } = useAsk(
    caseWhistles,
    session.mayAsk('whistle.ofCase') ? { caseId: page.id } : undefined,
  )
  const mayBlow = session.mayDo(blowWhistle.name) && isOpen(page.state)
  const organisations = useAsk(organisationList, mayBlow ? {} : undefined)
  const usual = useAsk(caseDispatch, mayBlow ? { caseId: page.id } : undefined)
  const files = useAsk(listAttachments, whistles.length > 0 ? { caseId: page.id } : undefined)
  const { ask, dialog } = useDeeds()
  if (whistles.length === 0 && !mayBlow) return null
  const blow = () =>
    ask(
      blowForm(words, page, {
        units: organisations.data?.rows ?? [],
        usual: (usual.data?.units ?? []).map(({ id }) => id),
      }),
    )
  return (
    <Panel
      title={say.title}
      actions={
        mayBlow ? (
          <Button disabled={!organisations.data} onClick={blow}>
            {words.actions['whistle.blow']}
          </Button>
        ) : null
      }
    >
      {whistles.length === 0 ? <p>{say.intro}</p> : <p>{fill(say.times, { n: whistles.length })}</p>}
      {whistles.map((whistle) => (
        <OneWhistle key={whistle.id} whistle={whistle} files={files.data ?? []} ask={ask} />
      ))}
      {dialog}
    </Panel>
  )
}
