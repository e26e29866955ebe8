import { Button } from 'antd'
import { Link, useNavigate } from '@tanstack/react-router'
import { compoundYears } from '../../domain/cases/theme.ts'
import { compounds } from '../../domain/registry/queries.ts'
import { compoundForm } from '../../ui/homes/place-forms.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { CommunityFigures } from './CommunityFigures.tsx'
import { CompoundPanel } from './CompoundPanel.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { useDeeds } from './use-deeds.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import './homes.css'

/** 居民房屋: every compound with its buildings; each building opens its front. */
export function HomesScreen() {
  const words = useWords()
  const say = words.desk.homes
  const session = useSession()
  const navigate = useNavigate()
  const asked = usePages(compounds, { limit: 50 })
  const { ask, dialog } = useDeeds()
  const { data: years } = useAsk(compoundYears, session.mayAsk('case.compoundYears') ? {} : undefined)
  const add = session.mayDo('compound.write') ? (
    <Button type="primary" onClick={() => ask(compoundForm(words))}>
      {say.addCompound}
    </Button>
  ) : null
  return (
    <>
      <div className="page-head">
        <h1>{say.title}</h1>
        <span className="page-actions no-print">
          {session.mayAsk('person.list') ? <Link to={links.persons()}>{say.persons}</Link> : null}
          {session.mayAsk('organisation.list') ? (
            <Link to={links.organisations()}>{say.organisations}</Link>
          ) : null}
          {add}
        </span>
      </div>
      {session.mayAsk('registry.figures') ? <CommunityFigures /> : null}
      <PagesShown pages={asked}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.emptyCompounds}>
              <span className="page-actions homes-next">
                {add}
                {session.mayDo('import.begin') ? (
                  <Button onClick={() => void navigate({ to: links.imports() })}>{say.toImports}</Button>
                ) : null}
              </span>
            </EmptyState>
          ) : (
            rows.map((compound) => (
              <CompoundPanel
                key={compound.id}
                compound={compound}
                year={years?.find(({ compoundId }) => compoundId === compound.id)}
                ask={ask}
              />
            ))
          )
        }
      </PagesShown>
      {dialog}
    </>
  )
}
