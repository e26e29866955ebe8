import { Alert, Button, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { ActionName } from '../../domain/actions.ts'
import { answerCodes, type AnswerCode } from '../../domain/cases/agency-task.ts'
import type { AgencyWorkRow } from '../../domain/cases/agency-view.ts'
import { newId } from '../../domain/kit/ids.ts'
import { fill } from '../../text/shape.ts'
import { choicesOf } from '../../ui/kit/deed-form.ts'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { sendDeeds } from '../server.ts'

interface Answered {
  readonly result: AnswerCode
  readonly text: string
}

/** 一起接收 · 一起答复: one sending for all that is chosen, each with its own outcome. */
export function BulkDeeds({ rows, done }: { rows: readonly AgencyWorkRow[]; done: () => void }) {
  const words = useWords()
  const say = words.desk.agencies.work
  const [form] = Form.useForm<Answered>()
  const [busy, setBusy] = useState(false)
  const [answering, setAnswering] = useState(false)
  const [told, setTold] = useState<{ readonly text: string; readonly good: boolean }>()
  const send = async (action: ActionName, inputOf: (row: AgencyWorkRow) => object, which = rows) => {
    setBusy(true)
    const envelopes = which.map((row) => {
      return {
        id: newId(),
        action,
        input: inputOf(row),
        madeAt: new Date().toISOString(),
        at: row.committeeId,
      }
    })
    const outcomes = await sendDeeds(envelopes)
    setBusy(false)
    const failed = outcomes.filter(({ status }) => status !== 'done')
    const n = outcomes.length - failed.length
    const why = outcomeSentence(words, failed[0]) ?? ''
    const some = { done: n, failed: failed.length, why }
    setTold({
      good: failed.length === 0,
      text: failed.length === 0 ? fill(say.bulkDone, { n }) : fill(say.bulkSome, some),
    })
    setAnswering(false)
    if (n > 0) done()
  }
  if (rows.length === 0 && !told) return null
  const fresh = rows.filter(({ state }) => state === 'sent' || state === 'opened')
  return (
    <div className="agency-bulk no-print" role="status">
      {told ? <Alert type={told.good ? 'success' : 'warning'} showIcon closable title={told.text} /> : null}
      {rows.length > 0 ? (
        <p className="page-actions">
          <span>{fill(say.chosen, { n: rows.length })}</span>
          <Button
            type="primary"
            loading={busy}
            disabled={fresh.length === 0}
            onClick={() => void send('agencyTask.accept', ({ taskId }) => ({ taskId }), fresh)}
          >
            {say.acceptAll}
          </Button>
          <Button loading={busy} onClick={() => setAnswering(true)}>
            {say.answerAll}
          </Button>
        </p>
      ) : null}
      <Modal
        open={answering}
        title={say.answerAll}
        okText={say.answerAll}
        cancelText={words.desk.shell.cancel}
        confirmLoading={busy}
        onOk={() => form.submit()}
        onCancel={() => setAnswering(false)}
        destroyOnHidden
      >
        <p>{fill(say.answersThese, { n: rows.length })}</p>
        <ul className="agency-chosen">
          {rows.map((row) => (
            <li key={row.taskId}>
              {row.communityName}: {row.ask.slice(0, 40)}
            </li>
          ))}
        </ul>
        <Form<Answered>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ result: 'done' }}
          onFinish={(typed) => void send('agencyTask.answer', ({ taskId }) => ({ taskId, ...typed }))}
        >
          <Form.Item name="result" label={words.agencies.titles.answerResult}>
            <Radio.Group
              optionType="button"
              options={[...choicesOf(words.agencies.answerCodes, answerCodes)]}
            />
          </Form.Item>
          <Form.Item
            name="text"
            label={say.answerText}
            rules={[{ required: true, message: `${say.answerText}: ${words.desk.shell.required}` }]}
          >
            <Input.TextArea rows={4} maxLength={4000} />
          </Form.Item>
        </Form>
      </Modal>
    </div>
  )
}
