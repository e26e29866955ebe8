import { Alert, Button, Typography } from 'antd'
import { useState } from 'react'
import { makeFeed, revokeFeed } from '../../domain/mediation/feed.ts'
import { myFeed } from '../../domain/mediation/queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { outcomeSentence, useLanguage, useWords } from '../../ui/kit/words.tsx'

/** 日历订阅: made, shown once, revoked. */
export function CalendarFeed() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.mediation
  const feed = useAsk(myFeed, {})
  const make = useDo(makeFeed)
  const revoke = useDo(revokeFeed)
  const [address, setAddress] = useState<string>()
  const begin = async () => {
    const outcome = await make.run({ feedId: newId() })
    if (outcome.status === 'done') setAddress(addressIn(outcome.secret))
    await feed.refetch()
  }
  const end = async (feedId: string) => {
    await revoke.run({ feedId })
    setAddress(undefined)
    await feed.refetch()
  }
  const said = outcomeSentence(words, make.outcome) ?? outcomeSentence(words, revoke.outcome)
  return (
    <section aria-label={say.calendar} className="no-print">
      <h2>{say.calendar}</h2>
      <p>{say.calendarHint}</p>
      {address ? (
        <Alert
          type="success"
          showIcon
          title={say.calendarAddress}
          description={<Typography.Text copyable>{address}</Typography.Text>}
        />
      ) : null}
      {feed.data ? (
        <p>{fill(say.calendarSince, { when: sayInstant(words, language, feed.data.madeAt) })}</p>
      ) : null}
      <p className="page-actions">
        <Button loading={make.busy} onClick={() => void begin()}>
          {words.actions['calendarFeed.make']}
        </Button>
        {feed.data ? (
          <Button danger loading={revoke.busy} onClick={() => void end(feed.data!.feedId)}>
            {words.actions['calendarFeed.revoke']}
          </Button>
        ) : null}
      </p>
      {said ? <Alert type="error" showIcon title={said} /> : null}
    </section>
  )
}

function addressIn(secret: unknown): string | undefined {
  if (typeof secret !== 'object' || secret === null || !('address' in secret)) return undefined
  return typeof secret.address === 'string' ? secret.address : undefined
}
