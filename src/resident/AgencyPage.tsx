import { useCallback, useEffect, useState } from 'react'
import type { AgencyMatter } from '../domain/cases/agency-view.ts'
import { fill } from '../text/shape.ts'
import { AgencyAnswer } from './AgencyAnswer.tsx'
import { AgencyFile } from './AgencyFile.tsx'
import { Frame } from './Frame.tsx'
import { ask, reach, type Token } from './reach.ts'
import { sayWhen, words } from './words.ts'

/** The page behind a link: one matter, what is asked and by when, and the answer. No account, nothing else to see. */
export function AgencyPage({ link }: { link: string }) {
  const say = words.agency
  const [token] = useState<Token>({ header: 'x-linli-link', value: link })
  const [matter, setMatter] = useState<AgencyMatter>()
  const [trouble, setTrouble] = useState('')
  const load = useCallback(async () => {
    const result = await ask('link.matter', token)
    if (result.kind === 'answer' && result.status === 200) setMatter(result.body as unknown as AgencyMatter)
    else setTrouble(result.kind === 'answer' ? words.agency.unknown : words.offline)
  }, [token])
  useEffect(() => {
    void reach('/api/link/open', { body: {}, token }).then((result) => {
      if (result.kind !== 'answer') return setTrouble(words.offline)
      if (result.status === 410)
        return setTrouble(fill(words.agency.ended, { community: String(result.body['community']) }))
      if (result.status !== 200) return setTrouble(words.agency.unknown)
      return void load()
    })
  }, [token, load])
  if (!matter) {
    return (
      <Frame title={say.title}>
        <p role={trouble ? 'alert' : 'status'}>{trouble || say.loading}</p>
      </Frame>
    )
  }
  const ended = matter.state === 'confirmed' || matter.state === 'withdrawn'
  const state = matter.state
  const stateWords = state === 'sent' || state === 'opened' ? '' : say[state]
  return (
    <Frame title={`${say.title} ${matter.caseNumber}`}>
      <section className="now">
        <p>{fill(say.asked, { community: matter.communityName, organisation: matter.organisationName })}</p>
        {matter.ask ? <blockquote>{matter.ask}</blockquote> : null}
        {ended ? null : <h2>{fill(say.due, { due: sayWhen(matter.dueAt) })}</h2>}
        {stateWords ? <p role="status">{stateWords}</p> : null}
        {matter.place ? (
          <p>
            {say.place}: {matter.place}
          </p>
        ) : null}
        {matter.resident ? (
          <p>
            {say.resident}: {matter.resident.name} {matter.resident.phone}
          </p>
        ) : null}
        <p>
          {say.contact}: {matter.contact.name} {matter.contact.phone}
        </p>
        {matter.files.map((file) => (
          <AgencyFile key={file.id} file={file} token={token} taskId={matter.taskId} />
        ))}
      </section>
      <AgencyAnswer matter={matter} token={token} done={() => void load()} />
      {matter.words.length > 0 ? (
        <section>
          <h2>{say.before}</h2>
          <ol className="events">
            {matter.words.map((word) => (
              <li key={`${word.at}${word.kind}`}>
                <time dateTime={word.at}>{sayWhen(word.at)}</time> <strong>{say.kinds[word.kind]}</strong>{' '}
                {word.text} {word.reference}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </Frame>
  )
}
