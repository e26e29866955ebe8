import { Alert, Button, Form, Input, Modal, Radio } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import {
  agreementForms,
  draftAgreement,
  type AgreementForm,
  type Clause,
} from '../../domain/mediation/agreement.ts'
import { agreementFlaws } from '../../domain/mediation/agreement-check.ts'
import type { AgreementView, MediationPage } from '../../domain/mediation/file-view.ts'
import { newId } from '../../domain/kit/ids.ts'
import { fill } from '../../text/shape.ts'
import { DayInput } from '../../ui/kit/DayInput.tsx'
import { choicesOf } from '../../ui/kit/deed-form.ts'
import { ManyInput } from '../../ui/kit/ManyInput.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { Flaws } from './Flaws.tsx'
import { partyChoices, today } from './file-forms.tsx'

interface Props {
  readonly page: MediationPage
  readonly draft: AgreementView | undefined
  readonly close: () => void
}

const EMPTY: Clause = { who: [], what: '', by: null, rhythm: '', how: '' }

/** 写协议: who does what by when and how, clause by clause; what is vague is told while it is written. */
export function AgreementEditor({ page, draft, close }: Props) {
  const words = useWords()
  const say = words.desk.mediation
  const [agreementId] = useState(() => draft?.id ?? newId())
  const [form, setForm] = useState<AgreementForm>(draft?.form ?? 'written')
  const [texts, setTexts] = useState({
    facts: draft?.facts ?? page.facts,
    issues: draft?.issues ?? '',
    responsibility: draft?.responsibility ?? '',
    others: draft?.others ?? '',
  })
  const [clauses, setClauses] = useState<readonly Clause[]>(draft?.clauses ?? [EMPTY])
  const { run, busy, outcome } = useDo(draftAgreement)
  const said = outcomeSentence(words, outcome)
  const change = (at: number, part: Partial<Clause>) =>
    setClauses(clauses.map((one, index) => (index === at ? { ...one, ...part } : one)))
  const submit = async () => {
    const result = await run({ agreementId, mediationId: page.id, form, ...texts, clauses: [...clauses] })
    if (result.status === 'done') close()
  }
  const text = (key: keyof typeof texts, label: string, rows = 2) => (
    <Form.Item label={label} htmlFor={`agreement-${key}`}>
      <Input.TextArea
        id={`agreement-${key}`}
        rows={rows}
        maxLength={4000}
        value={texts[key]}
        onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
      />
    </Form.Item>
  )
  return (
    <Modal
      open
      title={words.actions['agreement.draft']}
      onCancel={close}
      onOk={() => void submit()}
      okText={say.save}
      cancelText={words.desk.shell.cancel}
      confirmLoading={busy}
      width={760}
      destroyOnHidden
    >
      <Form layout="vertical">
        <Form.Item label={say.form}>
          <Radio.Group
            optionType="button"
            options={[...choicesOf(words.mediation.agreementForms, agreementForms)]}
            value={form}
            onChange={(event) => setForm(event.target.value as AgreementForm)}
          />
        </Form.Item>
        {text('facts', say.facts, 3)}
        {text('issues', say.issues)}
        {text('responsibility', say.responsibility)}
        {clauses.map((one, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a clause is its place
          <fieldset key={at} className="clause">
            <legend>{fill(say.clause, { n: at + 1 })}</legend>
            <Form.Item label={say.clauseWho}>
              <ManyInput
                choices={partyChoices(page)}
                value={one.who}
                onChange={(who) => change(at, { who: who.map(String) })}
              />
            </Form.Item>
            <Form.Item label={say.clauseWhat} htmlFor={`what-${at}`}>
              <Input.TextArea
                id={`what-${at}`}
                rows={2}
                maxLength={600}
                value={one.what}
                onChange={(event) => change(at, { what: event.target.value })}
              />
            </Form.Item>
            <Form.Item label={say.clauseBy} htmlFor={`by-${at}`}>
              <DayInput
                id={`by-${at}`}
                value={one.by ? dayjs(one.by) : null}
                onChange={(day) => change(at, { by: day?.format('YYYY-MM-DD') ?? null })}
              />
            </Form.Item>
            <Form.Item label={say.clauseRhythm} htmlFor={`rhythm-${at}`}>
              <Input
                id={`rhythm-${at}`}
                maxLength={200}
                value={one.rhythm}
                onChange={(event) => change(at, { rhythm: event.target.value })}
              />
            </Form.Item>
            <Form.Item label={say.clauseHow} htmlFor={`how-${at}`}>
              <Input
                id={`how-${at}`}
                maxLength={600}
                value={one.how}
                onChange={(event) => change(at, { how: event.target.value })}
              />
            </Form.Item>
            {clauses.length > 1 ? (
              <Button
                size="small"
                type="link"
                danger
                onClick={() => setClauses(clauses.filter((_, index) => index !== at))}
              >
                {say.removeClause}
              </Button>
            ) : null}
          </fieldset>
        ))}
        <p>
          <Button onClick={() => setClauses([...clauses, EMPTY])}>{say.addClause}</Button>
        </p>
        {text('others', say.others)}
      </Form>
      <div className="agreement-flaws">
        <Flaws flaws={agreementFlaws({ ...texts, clauses: [...clauses] }, today())} />
      </div>
      {said ? <Alert type="error" showIcon title={said} /> : null}
    </Modal>
  )
}
