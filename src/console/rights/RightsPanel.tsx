import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import { listCases } from '../../domain/cases/case-queries.ts'
import { listRights } from '../../domain/rights/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { askForm } from './right-forms.tsx'

/** 本人的信息权利 on the person's page: what was asked for, and a new request. */
export function RightsPanel({ personId }: { personId: string }) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const { ask, dialog } = useDeeds()
  const { desk, kinds, states } = words.rights
  const mayLook = session.mayAsk('right.list')
  const asked = useAsk(listRights, mayLook ? { personId } : undefined)
  // From the public page, not yet taken up.
  const came = useAsk(listCases, mayLook ? { kindCode: 'personal-data', states: ['reported'] } : undefined)
  if (!mayLook) return null
  const rows = asked.data ?? []
  const waiting = (came.data?.rows ?? []).filter(({ source }) => source === 'residentPage')
  return (
    <Panel
      title={desk.panel}
      actions={
        session.mayDo('right.ask') ? (
          <Button size="small" onClick={() => ask(askForm(words, personId, waiting))}>
            {desk.ask}
          </Button>
        ) : null
      }
    >
      <p>{rows.length === 0 ? `${desk.none} ${desk.panelHint}` : desk.panelHint}</p>
      <ul className="plain-list">
        {rows.map(({ id, kind, state, askedAt }) => (
          <li key={id}>
            <span>
              <strong>{kinds[kind]}</strong> {sayInstant(words, language, askedAt)} {states[state]}
            </span>
            <Link to={links.right(id)}>{desk.open}</Link>
          </li>
        ))}
      </ul>
      {dialog}
    </Panel>
  )
}
