import { Button, Tag } from 'antd'
import { Link, useNavigate } from '@tanstack/react-router'
import type { CasePage } from '../../domain/cases/case-queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import { listName, mediationLists, shippedLists } from '../../domain/mediation/lists.ts'
import { mediationsOfCase } from '../../domain/mediation/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { openForm } from './file-forms.tsx'

/** 人民调解 on the page of a matter: that there is a file, where it stands, who mediates. What is said stays in the file. */
export function MediationPanel({ page }: { page: CasePage }) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const navigate = useNavigate()
  const { ask, dialog } = useDeeds()
  const say = words.desk.mediation
  const files = useAsk(mediationsOfCase, session.mayAsk('mediation.ofCase') ? { caseId: page.id } : undefined)
  const lists = useAsk(mediationLists, session.mayAsk('mediationList.all') ? {} : undefined)
  const rows = files.data ?? []
  const mayOpen =
    session.mayDo('mediation.open') &&
    ['accepted', 'handling', 'paused', 'onBooks'].includes(page.state) &&
    !rows.some(({ state }) => state !== 'terminated' && state !== 'archived' && state !== 'performed')
  if (rows.length === 0 && !mayOpen) return null
  const begin = () => {
    const mediationId = newId()
    ask(
      openForm(words, lists.data ?? shippedLists, { caseId: page.id, mediationId }, page.title),
      () => void navigate({ to: links.mediation(mediationId) }),
    )
  }
  return (
    <Panel
      title={say.title}
      actions={mayOpen ? <Button onClick={begin}>{words.actions['mediation.open']}</Button> : null}
    >
      {rows.length === 0 ? (
        <p>
          <small>{say.panelEmpty}</small>
        </p>
      ) : null}
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              {row.serial} <Tag>{words.mediation.states[row.state]}</Tag>
              {listName(lists.data?.disputeType, words.mediation.disputeTypes, row.disputeType)} ·{' '}
              {fill(say.mediatedBy, { who: row.mediators.join('、') })}
              {row.effectiveOn || row.state === 'terminated' || row.state === 'archived'
                ? null
                : ` · ${fill(say.due, { when: sayDay(words, language, row.dueOn) })}`}
            </span>
            {row.mine ? (
              <Link to={links.mediation(row.id)}>{say.openFile}</Link>
            ) : (
              <small>{say.notYours}</small>
            )}
          </li>
        ))}
      </ul>
      {dialog}
    </Panel>
  )
}
