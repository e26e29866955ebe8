import { Alert, App, Button, Checkbox, Form, Input, Radio, Select } from 'antd'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { joinReporter } from '../../domain/cases/case-record.ts'
import { listKinds, type Caller, type KindRow } from '../../domain/cases/case-queries.ts'
import { reportCase } from '../../domain/cases/case.ts'
import { plainTitle, plainWords } from '../../domain/cases/plain-title.ts'
import { guessKind } from '../../domain/cases/resident-kind.ts'
import { newId } from '../../domain/kit/ids.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { CallerBox } from './CallerBox.tsx'
import { DispatchNotice } from './DispatchNotice.tsx'
import { DueWillBe } from './DueWillBe.tsx'
import { PlaceBox, type Place } from './PlaceBox.tsx'
import { RecurringNotice } from './RecurringNotice.tsx'
import { SimilarBox } from './SimilarBox.tsx'
import './case.css'

interface Typed {
  readonly source: 'counter' | 'telephone' | 'gridWorker' | 'own'
  readonly kindCode: string
  readonly words: string
  readonly title?: string
  readonly name?: string
  readonly phone?: string
  readonly confidential?: boolean
  readonly wantsMessages?: boolean
}

/** 登记: the caller's number finds the person; finished in under a minute by keyboard alone. */
export function IntakeScreen() {
  const words = useWords()
  const say = words.desk.cases
  const navigate = useNavigate()
  const { message } = App.useApp()
  const { dwelling } = useSearch({ strict: false }) as { dwelling?: string }
  const [form] = Form.useForm<Typed>()
  const ids = useRef({ caseId: newId(), reporterId: newId() })
  const [caller, setCaller] = useState<Caller>()
  const [place, setPlace] = useState<Place>({ dwellingId: dwelling ?? null, words: '' })
  const kinds = useAsk(listKinds, {})
  const report = useDo(reportCase)
  const join = useDo(joinReporter)
  const kindCode = Form.useWatch('kindCode', form)
  const typedTitle = Form.useWatch('title', form) ?? ''
  const typedWords = Form.useWatch('words', form) ?? ''
  // Without names and numbers: what is compared with other matters is asked in an address.
  const title = typedTitle || plainTitle(typedWords)
  const kind = kinds.data?.find(({ code }) => code === kindCode)
  const guess = guessOf(typedWords, kinds.data ?? [])
  const take = (code: string) => {
    form.setFieldsValue({ kindCode: code })
    // The proposal is gone once it is taken: the keyboard stands in the field that it filled.
    form.focusField('kindCode')
  }

  const reporterOf = ({ name = '', phone = '', confidential = false, wantsMessages = false }: Typed) => {
    const { reporterId } = ids.current
    const told = { name, phone, confidential, wantsMessages }
    return caller?.personId || name || phone
      ? { reporterId, personId: caller?.personId ?? null, ...told }
      : null
  }

  const submit = async (typed: Typed) => {
    const { source, kindCode: code, words: said, title: short = '' } = typed
    const result = await report.run({
      caseId: ids.current.caseId,
      source,
      kindCode: code,
      title: short,
      words: said,
      dwellingId: place.dwellingId,
      placeWords: place.words,
      reporter: reporterOf(typed),
    })
    if (result.status !== 'done') return
    const { caseId, number } = result.answer as { caseId: string; number: string }
    void message.success(fill(say.registered, { number }))
    void navigate({ to: links.casePage(caseId) })
  }
  const joinTo = async (caseId: string) => {
    const typed = form.getFieldsValue()
    const reporter = reporterOf(typed)
    if (!reporter) return void form.validateFields(['name'])
    const result = await join.run({ caseId, reporter, words: typed.words ?? '' })
    if (result.status !== 'done') return
    void message.success(say.joined)
    void navigate({ to: links.casePage(caseId) })
  }
  const choose = (one: Caller | undefined) => {
    setCaller(one)
    // The field that was typed in is gone: the keyboard goes on with what the caller says.
    if (one) form.focusField('words')
    if (one?.dwellingId) setPlace({ dwellingId: one.dwellingId, words: '' })
  }
  const said = outcomeSentence(words, report.outcome) ?? outcomeSentence(words, join.outcome)

  return (
    <>
      <div className="page-head">
        <h1>{say.intake}</h1>
      </div>
      <div className="case-panels">
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ source: 'counter' }}
          onFinish={(typed) => void submit(typed)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) form.submit()
          }}
        >
          <Form.Item name="source" label={words.cases.titles.source}>
            <Radio.Group
              optionType="button"
              options={(['counter', 'telephone', 'gridWorker', 'own'] as const).map((value) => ({
                value,
                label: words.cases.sources[value],
              }))}
            />
          </Form.Item>
          <CallerBox chosen={caller} choose={choose} typed={(part) => form.setFieldsValue(part)} />
          {caller ? null : (
            <div className="form-row">
              <Form.Item name="name" label={words.cases.titles.name}>
                <Input maxLength={60} autoComplete="off" />
              </Form.Item>
              <Form.Item name="phone" label={words.cases.titles.phone}>
                <Input maxLength={40} inputMode="tel" autoComplete="off" />
              </Form.Item>
            </div>
          )}
          <Form.Item name="confidential" valuePropName="checked">
            <Checkbox>{words.cases.titles.confidential}</Checkbox>
          </Form.Item>
          <Form.Item name="wantsMessages" valuePropName="checked" extra={say.wantsMessagesHint}>
            <Checkbox>{words.cases.titles.wantsMessages}</Checkbox>
          </Form.Item>
          <Form.Item
            name="words"
            label={words.cases.titles.words}
            extra={say.wordsHint}
            rules={[{ required: true, message: say.wordsHint }]}
          >
            <Input.TextArea rows={3} maxLength={4000} />
          </Form.Item>
          <Form.Item
            name="kindCode"
            label={words.cases.titles.kind}
            extra={kindCode || !guess ? say.kindHint : <KindGuess guess={guess} take={take} />}
            rules={[{ required: true, message: words.refusals['kind-unknown'] }]}
          >
            <Select showSearch={{ filterOption: matches }} options={kindOptions(kinds.data ?? [])} />
          </Form.Item>
          {kind ? (
            <RecurringNotice
              kindCode={kind.code}
              dwellingId={place.dwellingId}
              personId={caller?.personId ?? null}
            />
          ) : null}
          {kind ? <DispatchNotice kind={kind} dwellingId={place.dwellingId} /> : null}
          {kind ? <DueWillBe limit={{ amount: kind.amount, unit: kind.unit }} /> : null}
          <PlaceBox place={place} choose={setPlace} />
          <Form.Item name="title" label={words.cases.titles.title} extra={say.titleHint}>
            <Input maxLength={60} />
          </Form.Item>
          {said ? <Alert type="error" showIcon title={said} className="case-notice" /> : null}
          <Button type="primary" htmlType="submit" loading={report.busy}>
            {words.actions['case.report']}
          </Button>{' '}
          <small>Ctrl+Enter</small>
        </Form>
        <SimilarBox
          kindCode={kindCode}
          dwellingId={place.dwellingId}
          placeWords={place.words}
          title={title}
          said={plainWords(typedWords)}
          caller={caller}
          join={(caseId) => void joinTo(caseId)}
        />
      </div>
    </>
  )
}

function KindGuess({ guess, take }: { guess: KindRow; take: (code: string) => void }) {
  const say = useWords().desk.cases
  return (
    <>
      {say.kindGuess}{' '}
      <Button type="link" size="small" onClick={() => take(guess.code)}>
        {guess.path.join(' · ')}
      </Button>
    </>
  )
}

/** What the resident's words sound like; only proposed, the worker takes it or not. */
function guessOf(said: string, kinds: readonly KindRow[]): KindRow | undefined {
  const open = kinds.filter(({ retired }) => !retired)
  const code = guessKind(said, open)
  return open.find((kind) => kind.code === code)
}

function kindOptions(kinds: readonly KindRow[]) {
  return kinds
    .filter(({ retired }) => !retired)
    .map(({ code, path, keys }) => ({ value: code, label: path.join(' · '), keys }))
}

/** Any part of the names, or of their pinyin and initials. */
function matches(typed: string, option?: { keys?: string }): boolean {
  return (option?.keys ?? '').includes(typed.trim().toLowerCase())
}
