import { Button } from 'antd'
import type { PersonPage } from '../../domain/registry/person-view.ts'
import { addPhoneForm, removePhoneForm } from '../../ui/homes/resident-forms.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import type { Sealed } from './RevealDialog.tsx'

interface Props {
  readonly page: PersonPage
  readonly ask: (form: DeedForm) => void
  readonly look: (sealed: Sealed) => void
}

/** 电话, masked; the first one is called first. */
export function PhonesPanel({ page, ask, look }: Props) {
  const words = useWords()
  const session = useSession()
  const { person } = words.desk.homes
  const { phones, id } = page
  return (
    <Panel
      title={person.phones}
      actions={
        session.mayDo('phone.add') && page.state !== 'merged' ? (
          <Button size="small" onClick={() => ask(addPhoneForm(words, id))}>
            {words.actions['phone.add']}
          </Button>
        ) : null
      }
    >
      {phones.length === 0 ? <p>{person.noPhones}</p> : null}
      <ul className="plain-list">
        {phones.map((phone) => (
          <li key={phone.id}>
            <span>{phone.masked}</span>
            <span className="page-actions no-print">
              {session.mayDo('person.reveal') ? (
                <Button
                  size="small"
                  aria-label={`${person.look} ${phone.masked}`}
                  onClick={() => look({ field: 'phone', phoneId: phone.id })}
                >
                  {person.look}
                </Button>
              ) : null}
              {session.mayDo('phone.remove') ? (
                <Button
                  size="small"
                  aria-label={`${words.desk.homes.remove} ${phone.masked}`}
                  onClick={() => ask(removePhoneForm(words, phone))}
                >
                  {words.desk.homes.remove}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
