import { Button, Tag } from 'antd'
import { useState } from 'react'
import type { AgreementView, MediationPage } from '../../domain/mediation/file-view.ts'
import { fill } from '../../text/shape.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { AgreementEditor } from './AgreementEditor.tsx'
import { deliverForm, effectForm, withdrawForm } from './after-forms.tsx'
import { Flaws } from './Flaws.tsx'
import { PaperLinks } from './PaperLinks.tsx'
import { CodeCheck } from './CodeCheck.tsx'
import { SignButton } from './SignButton.tsx'

/** 协议: written, checked for what a court would send back, signed, sealed, handed over. */
export function AgreementPanel({ page }: { page: MediationPage }) {
  const words = useWords()
  const say = words.desk.mediation
  const [editing, setEditing] = useState(false)
  const { agreement } = page
  const last = page.records.findLast(
    ({ kind, ...record }) => kind === 'session' && 'state' in record && record.state === 'held',
  )
  const agreed = last?.kind === 'session' && last.result === 'agreed'
  const mayWrite =
    page.state === 'mediating' &&
    (!agreement || agreement.state === 'draft' || (agreement.state === 'effective' && agreed))
  if (!agreement && page.state !== 'mediating') return null
  return (
    <Panel
      title={say.agreement}
      actions={
        mayWrite ? (
          <ReasonButton
            type={agreed && !agreement ? 'primary' : 'default'}
            reason={agreed ? undefined : words.refusals['no-agreed-session']}
            onClick={() => setEditing(true)}
          >
            {words.actions['agreement.draft']}
          </ReasonButton>
        ) : null
      }
    >
      {agreement ? <OneAgreement page={page} agreement={agreement} /> : <p>{say.agreementEmpty}</p>}
      {editing ? (
        <AgreementEditor
          page={page}
          draft={agreement?.state === 'draft' ? agreement : undefined}
          close={() => setEditing(false)}
        />
      ) : null}
    </Panel>
  )
}

function OneAgreement({ page, agreement }: { page: MediationPage; agreement: AgreementView }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.mediation
  const { ask, dialog } = useDeeds()
  const { actions, refusals } = words
  const writing = agreement.state === 'draft' || agreement.state === 'signing'
  const unclear =
    agreement.flaws.length > 0
      ? fill(refusals['agreement-unclear'], { n: agreement.flaws.length })
      : undefined
  const signers = [
    ...(agreement.form === 'written'
      ? page.parties.map(({ id, name }) => ({ kind: 'party' as const, id, name }))
      : []),
    ...page.participants
      .filter(({ witness, consented }) => witness && consented)
      .map(({ id, name }) => ({ kind: 'participant' as const, id, name })),
    ...page.mediators
      .filter(({ until }) => until === null)
      .map(({ id, name }) => ({ kind: 'mediator' as const, id, name })),
  ]
  const signed = (id: string) =>
    page.signatures.some((one) => one.thingId === agreement.id && one.signerId === id)
  const complete =
    signers.some(({ kind, id }) => kind === 'mediator' && signed(id)) &&
    signers.every(({ kind, id }) => kind !== 'party' || signed(id))
  const oral = agreement.form === 'oral'
  return (
    <>
      <p>
        {words.mediation.agreementForms[agreement.form]}{' '}
        <Tag>{words.mediation.agreementStates[agreement.state]}</Tag>
        {agreement.effectiveOn
          ? fill(say.effective, { when: sayDay(words, language, agreement.effectiveOn), n: agreement.copies })
          : null}{' '}
        {agreement.sealNumber ? fill(say.sealLine, { n: agreement.sealNumber }) : null}
      </p>
      <div className="agreement-text">{agreement.text}</div>
      {agreement.state === 'draft' ? <Flaws flaws={agreement.flaws} /> : null}
      {agreement.state === 'signing' || agreement.state === 'effective' ? (
        <CodeCheck hash={agreement.hash} />
      ) : null}
      {writing || page.signatures.some(({ thingId }) => thingId === agreement.id) ? (
        <p className="page-actions">
          {signers.map(({ kind, id, name }) => (
            <SignButton
              key={id}
              page={page}
              thing="agreement"
              thingId={agreement.id}
              signer={kind}
              signerId={id}
              name={name}
              text={{ words: agreement.text, hash: agreement.hash }}
              reason={agreement.state === 'effective' ? refusals['agreement-frozen'] : unclear}
            />
          ))}
        </p>
      ) : null}
      <p className="page-actions no-print">
        {writing && page.state === 'mediating' ? (
          <>
            <ReasonButton
              type={complete ? 'primary' : 'default'}
              reason={complete ? undefined : (unclear ?? refusals['agreement-not-signed'])}
              onClick={() => ask(effectForm(words, page, agreement))}
            >
              {actions['agreement.takeEffect']}
            </ReasonButton>
            {agreement.state === 'signing' ? (
              <Button danger onClick={() => ask(withdrawForm(words, agreement))}>
                {actions['agreement.withdraw']}
              </Button>
            ) : null}
          </>
        ) : null}
        {agreement.state === 'effective' && page.state !== 'archived' ? (
          <Button onClick={() => ask(deliverForm(words, page, agreement))}>
            {actions['agreement.deliver']}
          </Button>
        ) : null}
      </p>
      <p className="page-actions">
        <PaperLinks
          mediationId={page.id}
          paper={oral ? 'oral' : 'agreement'}
          label={words.desk.papers.kinds[oral ? 'mediation-oral' : 'mediation-agreement']}
        />
        {agreement.state === 'effective' ? (
          <PaperLinks
            mediationId={page.id}
            paper="receipt"
            label={words.desk.papers.kinds['mediation-receipt']}
          />
        ) : null}
      </p>
      {dialog}
    </>
  )
}
