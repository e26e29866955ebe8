import { App, Button } from 'antd'
import { useEffect } from 'react'
import { TEST_EVENT, type WebhookEvent } from '../../domain/connections/webhook-events.ts'
import { listDeliveries, type DeliveryRow } from '../../domain/connections/webhook-queries.ts'
import { sendDeliveryAgain, skipDelivery } from '../../domain/connections/webhook.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { outcomeSentence, useLanguage, useWords } from '../../ui/kit/words.tsx'

/** What is under way is not written in the books: it is looked at again while it is shown. */
const LOOK_AGAIN_MS = 3_000

/** What was sent to one receiver, what it answered, and what can be done about one that it did not take. */
export function DeliveryList({ webhookId, isPaused }: { webhookId: string; isPaused: boolean }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.webhooks
  const pages = usePages(listDeliveries, { webhookId })
  const sending = useDo(sendDeliveryAgain)
  const skipping = useDo(skipDelivery)
  const { message } = App.useApp()
  const { again } = pages
  useEffect(() => {
    const timer = setInterval(again, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [again])
  const act = async (deed: typeof sending | typeof skipping, deliveryId: string) => {
    const no = outcomeSentence(words, await deed.run({ deliveryId }))
    if (no) void message.error(no)
    again()
  }
  const at = (instant: string) => sayInstant(words, language, instant)
  return (
    <>
      <p>{say.deliveriesHint}</p>
      <PagesShown pages={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.noDeliveries} />
          ) : (
            <RowTable<DeliveryRow>
              rowKey="id"
              rows={rows}
              expandable={{
                expandedRowRender: ({ body, answer }) => (
                  <dl className="delivery-texts">
                    <dt>{say.body}</dt>
                    <dd>
                      <code>{body}</code>
                    </dd>
                    <dt>{say.answer}</dt>
                    <dd>{answer ? <code>{answer}</code> : say.noAnswer}</dd>
                  </dl>
                ),
              }}
              columns={[
                { key: 'when', title: say.when, render: (_, row) => at(row.madeAt) },
                { key: 'what', title: say.what, render: (_, row) => eventWords(words, row.event) },
                {
                  key: 'outcome',
                  title: say.outcome,
                  render: (_, row) => outcomeOf(words, row, at, isPaused),
                },
                {
                  key: 'deeds',
                  render: (_, row) => (
                    <span className="page-actions no-print">
                      <Button size="small" onClick={() => void act(sending, row.id)}>
                        {words.actions['webhook.sendAgain']}
                      </Button>
                      {row.state === 'waiting' && row.tries > 0 ? (
                        <Button size="small" onClick={() => void act(skipping, row.id)}>
                          {words.actions['webhook.skip']}
                        </Button>
                      ) : null}
                    </span>
                  ),
                },
              ]}
            />
          )
        }
      </PagesShown>
    </>
  )
}

function eventWords(words: Catalogue, event: string): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was sent is a test or one of the events
  return event === TEST_EVENT ? words.desk.webhooks.testEvent : words.actions[event as WebhookEvent]
}

/** 对方没有接受 (500) · 第 3 次 · 11月23日 周一 14:30 再试 */
function outcomeOf(
  words: Catalogue,
  { state, flaw, status, tries, nextTryAt }: DeliveryRow,
  at: (instant: string) => string,
  isPaused: boolean,
): string {
  const say = words.desk.webhooks
  const isSoon = nextTryAt !== null && Date.parse(nextTryAt) <= Date.now()
  return [
    flaw ? fill(say.flaws[flaw], { status: status ?? '' }) : say.states[state],
    ...(flaw && state !== 'waiting' ? [say.states[state]] : []),
    ...(tries > 1 ? [fill(say.tries, { n: tries })] : []),
    ...(nextTryAt && !isPaused ? [isSoon ? say.goesSoon : fill(say.nextTry, { at: at(nextTryAt) })] : []),
  ].join(' · ')
}
