import { Alert } from 'antd'
import { Link, useParams } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { personPage } from '../../domain/registry/queries.ts'
import type { PersonPage } from '../../domain/registry/person-view.ts'
import { fill } from '../../text/shape.ts'
import { sexAndAge } from '../../ui/homes/person-text.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { YearMatters } from '../cases/YearMatters.tsx'
import { FlagsPanel } from './FlagsPanel.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { MergedFrom } from './MergedFrom.tsx'
import { PersonDeeds } from './PersonDeeds.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import { PhonesPanel } from './PhonesPanel.tsx'
import { RightsPanel } from '../rights/RightsPanel.tsx'
import { ResidencesPanel } from './ResidencesPanel.tsx'
import { RevealDialog, type Sealed } from './RevealDialog.tsx'
import { useDeeds } from './use-deeds.tsx'
import './homes.css'
import { Badge } from '../../ui/homes/Badge.tsx'

/** 居民页: everything masked; each full value is looked at for a reason that is kept. */
export function PersonScreen() {
  const { personId = '' } = useParams({ strict: false })
  const asked = useAsk(personPage, { personId })
  return <Asked query={asked}>{(page) => <OnePerson key={page.id} page={page} />}</Asked>
}

function OnePerson({ page }: { page: PersonPage }) {
  const words = useWords()
  const language = useLanguage()
  const { person } = words.desk.homes
  const session = useSession()
  const { ask, dialog } = useDeeds()
  const [looking, setLooking] = useState<Sealed>()
  const close = useCallback(() => setLooking(undefined), [])
  const { state, stateOn } = page
  const since = stateOn ? sayDay(words, language, stateOn) : ''
  return (
    <article>
      <div className="page-head">
        <h1>
          {page.name}{' '}
          <small>
            {sexAndAge(words, page)}{' '}
            {state === 'here' ? null : (
              <Badge tone={state === 'died' ? 'plain' : 'note'}>
                {(state === 'left' || state === 'died') && since
                  ? fill(person[state], { day: since })
                  : words.registry.personStates[state]}
              </Badge>
            )}
          </small>
        </h1>
        <PersonDeeds page={page} ask={ask} />
      </div>
      {page.mergedInto ? (
        <Alert
          type="info"
          showIcon
          className="case-notice"
          title={person.mergedInto}
          action={<Link to={links.person(page.mergedInto)}>{person.openOther}</Link>}
        />
      ) : null}
      <div className="case-panels">
        <div>
          <PersonFacts page={page} ask={ask} look={setLooking} />
          <PhonesPanel page={page} ask={ask} look={setLooking} />
          <FlagsPanel page={page} ask={ask} />
        </div>
        <div>
          <ResidencesPanel residences={page.residences} />
          {page.mergedFrom.length > 0 ? <MergedFrom records={page.mergedFrom} ask={ask} /> : null}
          {session.mayAsk('case.recurring') ? <YearMatters of={{ personId: page.id }} /> : null}
          <RightsPanel personId={page.id} />
          <HistoryPanel lines={page.history} />
        </div>
      </div>
      {dialog}
      {looking ? <RevealDialog personId={page.id} sealed={looking} close={close} /> : null}
    </article>
  )
}
