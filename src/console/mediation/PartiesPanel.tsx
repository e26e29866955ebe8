import { Button, Tag } from 'antd'
import type { MediationPage, PartyView } from '../../domain/mediation/file-view.ts'
import { fill } from '../../text/shape.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { PaperLinks } from './PaperLinks.tsx'
import { identifyForm, participantForm, partyForm, proxyForm, tellForm } from './party-forms.tsx'
import { SignButton } from './SignButton.tsx'

/** 当事人 and whoever takes part: told their rights, willing, checked; and what is still to be done for each. */
export function PartiesPanel({ page }: { page: MediationPage }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.mediation
  const { ask, dialog } = useDeeds()
  const { actions, refusals } = words
  const live = page.state !== 'archived'
  const kinds = words.desk.papers.kinds
  const answerOf = ({ willing }: PartyView) =>
    willing === null ? say.willingUnsaid : willing ? say.willingYes : say.willingNo
  return (
    <Panel
      title={say.parties}
      actions={
        live ? (
          <Button onClick={() => ask(partyForm(words, page))}>{actions['mediationParty.write']}</Button>
        ) : null
      }
    >
      {page.parties.length === 0 ? <EmptyState text={refusals['party-missing']} /> : null}
      <ul className="plain-list">
        {page.parties.map((party) => (
          <li key={party.id}>
            <span>
              <strong>{party.name}</strong> <Tag>{words.mediation.sides[party.side]}</Tag>
              {party.willing === false ? <Tag color="error">{say.willingNo}</Tag> : null}
              <br />
              <small>
                {[
                  party.sex,
                  party.nation,
                  party.age,
                  party.occupation,
                  party.speaker,
                  party.phone,
                  party.address,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              <br />
              <small className={party.toldOn ? undefined : 'paper-missing'}>
                {party.toldOn
                  ? fill(say.told, { when: sayDay(words, language, party.toldOn), answer: answerOf(party) })
                  : say.notTold}
              </small>{' '}
              <small className={party.identity ? undefined : 'paper-missing'}>
                {party.identity
                  ? fill(say.identified, {
                      document: words.mediation.documents[party.identity.document],
                      number: party.identity.number,
                    })
                  : say.notIdentified}
              </small>{' '}
              {party.proxy ? <small>{fill(say.proxy, { who: party.proxy.name })}</small> : null}
            </span>
            {live ? (
              <span className="page-actions no-print">
                <Button
                  size="small"
                  type={party.toldOn ? 'default' : 'primary'}
                  onClick={() => ask(tellForm(words, party))}
                >
                  {actions['mediationParty.tell']}
                </Button>
                <Button size="small" onClick={() => ask(identifyForm(words, party))}>
                  {actions['mediationParty.identify']}
                </Button>
                <Button size="small" onClick={() => ask(proxyForm(words, party))}>
                  {actions['mediationParty.authorise']}
                </Button>
                <Button size="small" onClick={() => ask(partyForm(words, page, party))}>
                  {say.change}
                </Button>
              </span>
            ) : null}
            {party.toldOn ? (
              <span className="page-actions">
                <PaperLinks
                  mediationId={page.id}
                  paper="rights"
                  part={party.id}
                  label={kinds['mediation-rights']}
                />
                <SignButton
                  page={page}
                  thing="rights"
                  thingId={party.id}
                  signer="party"
                  signerId={party.id}
                  name={party.name}
                />
                {party.proxy ? (
                  <PaperLinks
                    mediationId={page.id}
                    paper="proxy"
                    part={party.id}
                    label={kinds['mediation-proxy']}
                  />
                ) : null}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <div className="panel-head">
        <h3>{say.participants}</h3>
        {live && page.parties.length > 1 ? (
          <Button className="no-print" onClick={() => ask(participantForm(words, page))}>
            {actions['mediationParticipant.invite']}
          </Button>
        ) : null}
      </div>
      {page.participants.length === 0 ? <small>{say.participantsHint}</small> : null}
      <ul className="plain-list">
        {page.participants.map((one) => (
          <li key={one.id}>
            <span>
              {one.name} <Tag>{words.mediation.relations[one.relation]}</Tag> {one.unit}{' '}
              {one.witness ? <small>{say.witness}</small> : null}{' '}
              <small className={one.consented ? undefined : 'paper-missing'}>
                {one.consented ? say.consented : say.notConsented}
              </small>
            </span>
            {live ? (
              <Button size="small" onClick={() => ask(participantForm(words, page, one))}>
                {say.change}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <PaperLinks mediationId={page.id} paper="identity" label={kinds['mediation-identity']} />
      {dialog}
    </Panel>
  )
}
