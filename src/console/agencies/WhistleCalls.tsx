import { Button, Tag } from 'antd'
import { rateCall, whistleCalls, whistleRatings, type WhistleCall } from '../../domain/cases/whistle.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import { choicesOf } from '../../ui/kit/deed-form.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useState } from 'react'
import { InBooksOf } from './InBooksOf.tsx'

/** Calls to the spot, of all communities; the office says whether it was right to call. */
export function WhistleCalls() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.agencies.whistle
  const { data: calls = [], refetch } = useAsk(whistleCalls, {})
  const [rating, setRating] = useState<WhistleCall>()
  if (calls.length === 0) return null
  return (
    <section className="today-part" aria-label={say.calls}>
      <h2>
        {say.calls} <small>{calls.length}</small>
      </h2>
      <ul className="plain-list">
        {calls.map((call) => (
          <li key={call.whistleId}>
            <span>
              <Tag color={call.state === 'called' ? 'warning' : 'default'}>
                {words.agencies.whistle.states[call.state]}
              </Tag>
              {fill(say.callLine, {
                community: call.communityName,
                meetAt: sayInstant(words, language, call.meetAt),
                place: call.place,
                purpose: call.purpose,
              })}{' '}
              <small>{call.decided}</small>
            </span>
            {call.state === 'settled' && !call.callRating ? (
              <Button size="small" onClick={() => setRating(call)}>
                {words.actions['whistle.rateCall']}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {rating ? (
        <InBooksOf at={rating.committeeId}>
          <DeedDialog
            form={{
              action: rateCall,
              title: words.actions['whistle.rateCall'],
              rest: () => ({ whistleId: rating.whistleId, organisationId: rating.organisationId }),
              fields: [
                {
                  kind: 'choice',
                  key: 'rating',
                  label: say.rating,
                  choices: choicesOf(words.agencies.whistle.callRatings, whistleRatings),
                  initial: 'good',
                },
                { kind: 'words', key: 'words', label: say.words, optional: true },
              ],
            }}
            close={() => setRating(undefined)}
            done={() => {
              setRating(undefined)
              void refetch()
            }}
          />
        </InBooksOf>
      ) : null}
    </section>
  )
}
