import { Button } from 'antd'
import type { PersonPage } from '../../domain/registry/person-view.ts'
import { splitPersonForm } from '../../ui/homes/person-forms.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { PersonLink } from './PersonLink.tsx'

interface Props {
  readonly records: PersonPage['mergedFrom']
  readonly ask: (form: DeedForm) => void
}

/** Records that were merged into this one; each can be split off again. */
export function MergedFrom({ records, ask }: Props) {
  const words = useWords()
  const session = useSession()
  return (
    <Panel title={words.desk.homes.person.mergedFrom}>
      <ul className="plain-list">
        {records.map(({ id, name }) => (
          <li key={id}>
            <PersonLink personId={id} name={name} />
            {session.mayDo('person.split') ? (
              <Button size="small" className="no-print" onClick={() => ask(splitPersonForm(words, id, name))}>
                {words.actions['person.split']}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
