import { Button, Select } from 'antd'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { organisationKinds } from '../../domain/registry/organisation.ts'
import { organisationList } from '../../domain/registry/queries.ts'
import { organisationForm } from '../../ui/homes/organisation-form.ts'
import { choicesOf } from '../../ui/kit/deed-form.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { OrganisationCard } from './OrganisationCard.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { useDeeds } from './use-deeds.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import './homes.css'

/** 单位名册: whom to call there, and what it has the power to do. */
export function OrganisationsScreen() {
  const words = useWords()
  const { units, list } = words.desk.homes
  const session = useSession()
  const navigate = useNavigate()
  const shown = useSearch({ strict: false })
  const kind = organisationKinds.find((one) => one === shown['kind'])
  const pages = usePages(organisationList, { limit: 50, ...(kind ? { kind } : {}) })
  const { ask, dialog } = useDeeds()
  const add = session.mayDo('organisation.write') ? (
    <Button type="primary" onClick={() => ask(organisationForm(words))}>
      {units.add}
    </Button>
  ) : null
  return (
    <>
      <div className="page-head">
        <h1>{units.title}</h1>
        <span className="page-actions no-print">
          <Select
            aria-label={units.kind}
            value={kind ?? ''}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: list.all },
              ...choicesOf(words.registry.organisationKinds, organisationKinds),
            ]}
            onChange={(value) =>
              void navigate({
                to: links.organisations(),
                search: value === '' ? {} : { kind: value },
                replace: true,
              })
            }
          />
          {add}
          <Button onClick={() => window.print()}>{words.desk.shell.print}</Button>
        </span>
      </div>
      <PagesShown pages={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={kind ? units.emptyKind : units.empty}>{add}</EmptyState>
          ) : (
            <ul className="units">
              {rows.map((one) => (
                <OrganisationCard key={one.id} organisation={one} ask={ask} />
              ))}
            </ul>
          )
        }
      </PagesShown>
      {dialog}
    </>
  )
}
