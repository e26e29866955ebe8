import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { listClients } from '../../domain/connections/queries.ts'
import { listWebhooks, type WebhookRow } from '../../domain/connections/webhook-queries.ts'
import { testWebhook } from '../../domain/connections/webhook.ts'
import { newId } from '../../domain/kit/ids.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { useDo, type SendOutcome } from '../../ui/kit/sending.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { outcomeSentence, useLanguage, useWords } from '../../ui/kit/words.tsx'
import { DeliveryList } from './DeliveryList.tsx'
import { pauseForm, removeForm, resumeForm, secretForm, webhookForm } from './webhook-form.tsx'

/** 事件推送: who is told of what happens here, how it goes, and what was sent. */
export function WebhooksPage() {
  const words = useWords()
  const say = words.desk.webhooks
  const asked = useAsk(listWebhooks, {})
  const clients = useAsk(listClients, {})
  const [form, setForm] = useState<DeedForm>()
  const [secret, setSecret] = useState('')
  const done = (outcome: SendOutcome) => {
    setForm(undefined)
    const told = outcome.status === 'done' ? (outcome.secret as { secret?: string } | undefined) : undefined
    if (told?.secret) setSecret(told.secret)
    void asked.refetch()
  }
  return (
    <>
      <p>{say.intro}</p>
      <div className="page-actions no-print" style={{ marginBottom: 12 }}>
        <Button type="primary" onClick={() => setForm(webhookForm(words, clients.data ?? []))}>
          {say.add}
        </Button>
      </div>
      {secret ? (
        <Alert
          type="success"
          closable={{ onClose: () => setSecret('') }}
          title={say.secretOnce}
          description={<code className="client-key">{secret}</code>}
        />
      ) : null}
      <Asked query={asked}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.empty} />
          ) : (
            <>
              {rows.map((row) => (
                <ReceiverPart
                  key={row.id}
                  row={row}
                  open={setForm}
                  edit={() => setForm(webhookForm(words, clients.data ?? [], row))}
                />
              ))}
            </>
          )
        }
      </Asked>
      {form ? <DeedDialog key={form.title} form={form} close={() => setForm(undefined)} done={done} /> : null}
    </>
  )
}

interface PartProps {
  readonly row: WebhookRow
  readonly open: (form: DeedForm) => void
  readonly edit: () => void
}

function ReceiverPart({ row, open, edit }: PartProps) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.webhooks
  const { message } = App.useApp()
  const testing = useDo(testWebhook)
  const [shown, setShown] = useState(false)
  const test = async () => {
    const no = outcomeSentence(words, await testing.run({ webhookId: row.id, deliveryId: newId() }))
    if (no) return void message.error(no)
    setShown(true)
    void message.success(say.testSent)
  }
  const at = (instant: string) => sayInstant(words, language, instant)
  return (
    <section className="webhook-part" aria-label={row.name}>
      <h2>{row.name}</h2>
      <p>
        <code>{row.address}</code>
        <br />
        {fill(say.countEvents, { n: row.events.length })}
        {row.clientName ? ` · ${fill(say.onlyOf, { name: row.clientName })}` : ''}
        {row.oldSecretUntil ? ` · ${fill(say.oldSecret, { at: at(row.oldSecretUntil) })}` : ''}
      </p>
      <StateLine row={row} at={at} />
      <div className="page-actions no-print">
        <Button size="small" loading={testing.busy} onClick={() => void test()}>
          {say.test}
        </Button>
        <Button size="small" onClick={() => setShown(!shown)} aria-expanded={shown}>
          {shown ? say.hideDeliveries : say.deliveries}
        </Button>
        <Button size="small" onClick={edit}>
          {say.edit}
        </Button>
        <Button size="small" onClick={() => open(secretForm(words, row))}>
          {words.actions['webhook.renewSecret']}
        </Button>
        <Button
          size="small"
          type={row.pausedAt ? 'primary' : 'default'}
          onClick={() => open(row.pausedAt ? resumeForm(words, row) : pauseForm(words, row))}
        >
          {words.actions[row.pausedAt ? 'webhook.resume' : 'webhook.pause']}
        </Button>
        <Button size="small" danger onClick={() => open(removeForm(words, row))}>
          {words.actions['webhook.remove']}
        </Button>
      </div>
      {shown ? <DeliveryList webhookId={row.id} isPaused={row.pausedAt !== null} /> : null}
    </section>
  )
}

/** How it goes, in one line; trouble stands out by more than its colour. */
function StateLine({ row, at }: { row: WebhookRow; at: (instant: string) => string }) {
  const say = useWords().desk.webhooks
  if (row.pausedAt && row.pausedBecause) {
    const title = fill(say.pauses[row.pausedBecause], { at: at(row.pausedAt) })
    return <Alert type={row.pausedBecause === 'hand' ? 'info' : 'error'} showIcon title={title} />
  }
  if (row.failingSince) {
    const title = fill(say.failing, { at: at(row.failingSince), n: row.waiting })
    return <Alert type="warning" showIcon title={title} />
  }
  return <p>{row.lastTakenAt ? fill(say.wellSince, { at: at(row.lastTakenAt) }) : say.neverSent}</p>
}
