import { Button } from 'antd'
import type { OrganisationView } from '../../domain/registry/organisation-view.ts'
import { fill } from '../../text/shape.ts'
import { organisationForm, removeOrganisationForm } from '../../ui/homes/organisation-form.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { Badge } from '../../ui/homes/Badge.tsx'

interface Props {
  readonly organisation: OrganisationView
  readonly ask: (form: DeedForm) => void
}

/** One organisation: what it can do, who is there, how to reach them. */
export function OrganisationCard({ organisation, ask }: Props) {
  const words = useWords()
  const { units } = words.desk.homes
  const session = useSession()
  const { name, kind, powers, contactName, phone, address } = organisation
  return (
    <li className="unit">
      <h2>{name}</h2>
      <p>
        <Badge>{words.registry.organisationKinds[kind]}</Badge> {powers}
      </p>
      <p>
        {contactName}{' '}
        {phone ? (
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} aria-label={fill(units.call, { phone })}>
            {phone}
          </a>
        ) : null}
      </p>
      {address ? <p>{address}</p> : null}
      <p className="page-actions no-print">
        {session.mayDo('organisation.write') ? (
          <Button
            size="small"
            aria-label={`${units.edit} ${name}`}
            onClick={() => ask(organisationForm(words, organisation))}
          >
            {units.edit}
          </Button>
        ) : null}
        {session.mayDo('organisation.remove') ? (
          <Button
            size="small"
            aria-label={`${words.actions['organisation.remove']} ${name}`}
            onClick={() => ask(removeOrganisationForm(words, organisation))}
          >
            {words.desk.homes.remove}
          </Button>
        ) : null}
      </p>
    </li>
  )
}
