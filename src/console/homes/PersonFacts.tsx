import { Button, Descriptions } from 'antd'
import { Link } from '@tanstack/react-router'
import { ageOn } from '../../domain/registry/age.ts'
import type { PersonPage } from '../../domain/registry/person-view.ts'
import { fill } from '../../text/shape.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { sayBirth, today } from '../../ui/homes/person-text.ts'
import { hukouElsewhereForm, noteForm } from '../../ui/homes/resident-forms.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import type { Sealed } from './RevealDialog.tsx'
import { Badge } from '../../ui/homes/Badge.tsx'

interface Props {
  readonly page: PersonPage
  readonly ask: (form: DeedForm) => void
  readonly look: (sealed: Sealed) => void
}

/** 基本信息: number and note only by a look that is kept. */
export function PersonFacts({ page, ask, look }: Props) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const { person, fields } = words.desk.homes
  const { registry } = words
  const nations: Readonly<Record<string, string>> = words.desk.homes.nations
  const doubts: Readonly<Record<string, string>> = registry.documentDoubts
  const mayLook = session.mayDo('person.reveal')
  const lookAt = (field: 'idNumber' | 'note') =>
    mayLook ? (
      <Button
        size="small"
        className="no-print"
        aria-label={`${person.look} ${registry.revealFields[field]}`}
        onClick={() => look({ field })}
      >
        {person.look}
      </Button>
    ) : null
  const items = [
    line('sex', fields.sex, registry.sexes[page.sex]),
    line(
      'birth',
      registry.altered.birth,
      page.birth
        ? fill(person.born, { birth: sayBirth(language, page.birth), age: ageOn(page.birth, today()) })
        : person.noBirth,
    ),
    ...(page.nation ? [line('nation', fields.nation, nations[page.nation] ?? page.nation)] : []),
    ...(page.formerNames.length > 0 ? [line('former', person.formerly, page.formerNames.join('、'))] : []),
    line(
      'document',
      person.document,
      page.document ? (
        <span className="person-line">
          {registry.documentKinds[page.documentKind]} <span>{page.document}</span> {lookAt('idNumber')}
          {page.documentDoubts.map((doubt) => (
            <Badge key={doubt} tone="note">
              {doubts[doubt] ?? doubt}
            </Badge>
          ))}
        </span>
      ) : (
        person.noDocument
      ),
    ),
    line(
      'hukou',
      person.hukou,
      <span className="person-line">
        {registry.hukouStatuses[page.hukouStatus]}
        {page.hukou?.home ? (
          <Link to={links.home(page.hukou.home.dwellingId)}>{addressText(words, page.hukou.home)}</Link>
        ) : (
          <span>{page.hukou?.address}</span>
        )}
        <span>{page.hukou?.number}</span>
        {session.mayDo('hukou.write') && page.state !== 'merged' ? (
          <Button size="small" className="no-print" onClick={() => ask(hukouElsewhereForm(words, page.id))}>
            {person.setHukou}
          </Button>
        ) : null}
      </span>,
    ),
    line(
      'note',
      person.note,
      <span className="person-line">
        {page.hasNote ? person.hasNote : person.noNote} {page.hasNote ? lookAt('note') : null}
        {session.mayDo('note.write') && page.state !== 'merged' ? (
          <Button size="small" className="no-print" onClick={() => ask(noteForm(words, page.id))}>
            {person.writeNote}
          </Button>
        ) : null}
      </span>,
    ),
  ]
  return (
    <Panel title={person.facts}>
      <Descriptions column={1} size="small" bordered items={items} className="case-basics" />
    </Panel>
  )
}

function line(key: string, label: string, children: React.ReactNode) {
  return { key, label, children }
}
