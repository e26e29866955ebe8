import { Button } from 'antd'
import type { HomePage } from '../../domain/registry/home-view.ts'
import { fill } from '../../text/shape.ts'
import { hukouForm } from '../../ui/homes/household-forms.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { PersonLink } from './PersonLink.tsx'

interface Props {
  readonly page: HomePage
  readonly ask: (form: DeedForm) => void
}

/** 户口簿 that name this home, with all who stand in them, wherever they live. */
export function HukouPanel({ page, ask }: Props) {
  const words = useWords()
  const { home } = words.desk.homes
  const session = useSession()
  const may = session.mayDo('hukou.write')
  return (
    <Panel
      title={home.hukou}
      actions={
        may && !page.home.removed ? (
          <Button size="small" onClick={() => ask(hukouForm(words, page))}>
            {home.addHukou}
          </Button>
        ) : null
      }
    >
      {page.hukou.length === 0 ? <p>{home.noHukou}</p> : null}
      {page.hukou.map((booklet) => {
        const name = booklet.number ? fill(home.booklet, { number: booklet.number }) : home.bookletWithout
        return (
          <section className="home-household" key={booklet.id} aria-label={name}>
            <div className="home-household-head">
              <h3>{name}</h3>
              {may ? (
                <Button
                  size="small"
                  className="no-print"
                  onClick={() => ask(hukouForm(words, page, booklet))}
                >
                  {home.editHukou}
                </Button>
              ) : null}
            </div>
            <ul className="plain-list">
              {booklet.people.map(({ personId, name: person, livesHere }) => (
                <li key={personId}>
                  <PersonLink personId={personId} name={person} />
                  <small>{livesHere ? home.livesHere : home.livesElsewhere}</small>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </Panel>
  )
}
