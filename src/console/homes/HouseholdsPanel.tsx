import { Button } from 'antd'
import type { HomePage, HouseholdView } from '../../domain/registry/home-view.ts'
import { fill } from '../../text/shape.ts'
import { householdName, joinForm, splitForm } from '../../ui/homes/household-forms.ts'
import { registerForm } from '../../ui/homes/person-forms.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { MemberLine } from './MemberLine.tsx'

interface Props {
  readonly page: HomePage
  readonly ask: (form: DeedForm) => void
}

/** 户: who lives here together, heads first. */
export function HouseholdsPanel({ page, ask }: Props) {
  const { home } = useWords().desk.homes
  const { households } = page
  return (
    <Panel title={home.living}>
      {households.length === 0 ? <p>{home.nobody}</p> : null}
      {households.map((household) => (
        <OneHousehold key={household.id} household={household} page={page} ask={ask} />
      ))}
    </Panel>
  )
}

function OneHousehold({ household, page, ask }: Props & { household: HouseholdView }) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const { home } = words.desk.homes
  const { people, tenure, since } = household
  const others = page.households.filter(({ id }) => id !== household.id)
  const name = householdName(words, household)
  return (
    <section className="home-household" aria-label={name}>
      <div className="home-household-head">
        <h3>
          {name} · {words.registry.tenures[tenure]}
          {since ? ` · ${fill(home.from, { day: sayDay(words, language, since) })}` : ''}
        </h3>
        <span className="page-actions no-print">
          {session.mayDo('person.register') && page.households.length > 1 ? (
            <Button
              size="small"
              onClick={() => ask(registerForm(words, page.home.dwellingId, page.households, household))}
            >
              {home.register}
            </Button>
          ) : null}
          {session.mayDo('household.split') ? (
            <ReasonButton
              size="small"
              reason={people.length < 2 ? home.oneOnly : undefined}
              onClick={() => ask(splitForm(words, household))}
            >
              {words.actions['household.split']}
            </ReasonButton>
          ) : null}
          {session.mayDo('household.join') && others.length > 0 ? (
            <Button size="small" onClick={() => ask(joinForm(words, household, others))}>
              {words.actions['household.join']}
            </Button>
          ) : null}
        </span>
      </div>
      <ul className="plain-list">
        {people.map((one) => (
          <MemberLine key={one.residenceId} member={one} />
        ))}
      </ul>
    </section>
  )
}
