import { Alert, Button } from 'antd'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { gridList, homePage } from '../../domain/registry/queries.ts'
import type { HomePage } from '../../domain/registry/home-view.ts'
import { fill } from '../../text/shape.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { dwellingForm, removeForm } from '../../ui/homes/place-forms.ts'
import { registerForm } from '../../ui/homes/person-forms.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { YearMatters } from '../cases/YearMatters.tsx'
import { DoorVisits } from './DoorVisits.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { HomeCases } from './HomeCases.tsx'
import { HomeFacts } from './HomeFacts.tsx'
import { HouseholdsPanel } from './HouseholdsPanel.tsx'
import { HukouPanel } from './HukouPanel.tsx'
import { PastPanel } from './PastPanel.tsx'
import { useDeeds } from './use-deeds.tsx'
import './homes.css'

/** 房屋页: who lives here, who lived here, whose hukou is here, what is under way, what was changed. */
export function HomeScreen() {
  const { dwellingId = '' } = useParams({ strict: false })
  const asked = useAsk(homePage, { dwellingId })
  return <Asked query={asked}>{(page) => <OneHome key={page.home.dwellingId} page={page} />}</Asked>
}

function OneHome({ page }: { page: HomePage }) {
  const words = useWords()
  const say = words.desk.homes
  const session = useSession()
  const navigate = useNavigate()
  const grids = useAsk(gridList, session.mayDo('dwelling.write') ? {} : undefined).data ?? []
  const { ask, dialog } = useDeeds()
  const { home, households } = page
  const { dwellingId, buildingId, removed } = home
  const people = households.reduce((sum, one) => sum + one.people.length, 0)
  return (
    <article>
      <div className="page-head">
        <h1>{addressText(words, home)}</h1>
        <span className="page-actions no-print">
          {buildingId ? <Link to={links.building(buildingId)}>{say.home.front}</Link> : null}
          {session.mayDo('person.register') && !removed ? (
            <Button type="primary" onClick={() => ask(registerForm(words, dwellingId, households))}>
              {say.home.register}
            </Button>
          ) : null}
          {session.mayDo('case.report') ? (
            <Button onClick={() => void navigate({ to: links.newCase(), search: { dwelling: dwellingId } })}>
              {say.home.newCase}
            </Button>
          ) : null}
          {session.mayDo('dwelling.write') ? (
            <Button onClick={() => ask(dwellingForm(words, home, grids, home))}>{say.editHome}</Button>
          ) : null}
          {session.mayDo('dwelling.remove') && !removed ? (
            <ReasonButton
              reason={people > 0 ? fill(words.refusals['home-lived-in'], { people }) : undefined}
              onClick={() => ask(removeForm(words, { dwellingId }))}
            >
              {say.remove}
            </ReasonButton>
          ) : null}
          <Button onClick={() => window.print()}>{words.desk.shell.print}</Button>
        </span>
      </div>
      {removed ? <Alert type="warning" showIcon className="case-notice" title={say.home.removed} /> : null}
      <div className="case-panels">
        <div>
          <HouseholdsPanel page={page} ask={ask} />
          <HukouPanel page={page} ask={ask} />
          <PastPanel past={page.past} />
        </div>
        <div>
          <HomeFacts home={home} />
          {session.mayAsk('case.similar') ? <HomeCases dwellingId={dwellingId} /> : null}
          {session.mayAsk('case.recurring') ? <YearMatters of={{ dwellingId }} /> : null}
          {session.mayAsk('door.visits') ? <DoorVisits dwellingId={dwellingId} /> : null}
          <HistoryPanel lines={page.history} />
        </div>
      </div>
      {dialog}
    </article>
  )
}
