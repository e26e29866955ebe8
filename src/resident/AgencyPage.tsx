import { useCallback, useState } from 'react'
import type { AgencyMatter } from '../domain/cases/agency-view.ts'
import { fill } from '../text/shape.ts'
import { AgencyDeeds } from './AgencyDeeds.tsx'
import { AgencyWords } from './AgencyWords.tsx'
import { Frame } from './Frame.tsx'
import { Matter } from './Matter.tsx'
import { ask, reach, type Reached, type Token } from './reach.ts'
import { useWords, type ResidentWords } from './settings.tsx'
import { Trouble } from './Trouble.tsx'
import { troubleOf } from './trouble.ts'
import { useAsked } from './use-asked.ts'

/** The page behind a link: one matter, what is asked and by when, and the answer. No account, nothing else to see. */
export function AgencyPage({ link }: { link: string }) {
  const words = useWords()
  const [token] = useState<Token>({ header: 'x-linli-link', value: link })
  const [ended, setEnded] = useState<Reached>()
  const question = useCallback(async () => {
    const opened = await openLink(token)
    setEnded(isEnded(opened) ? opened : undefined)
    return isOpen(opened) ? ask('link.matter', token) : opened
  }, [token])
  const { answer: matter, failed, again } = useAsked<AgencyMatter>(question)
  const refresh = () => void again()
  if (ended) {
    return (
      <Frame title={words.agency.endedTitle}>
        <p role="alert">{endedWords(words, ended)}</p>
      </Frame>
    )
  }
  if (!matter) {
    return (
      <Frame title={words.agency.title}>
        {failed ? (
          <Trouble words={troubleOf(words, failed)} again={refresh} />
        ) : (
          <p role="status">{words.loading}</p>
        )}
      </Frame>
    )
  }
  return (
    <Frame title={`${words.agency.title} ${matter.caseNumber}`}>
      <Matter matter={matter} token={token} />
      <AgencyDeeds key={matter.state} matter={matter} token={token} done={refresh} />
      <AgencyWords words={matter.words} />
    </Frame>
  )
}

/** Counted and written in the books by the server, once an hour. */
function openLink(token: Token): Promise<Reached> {
  return reach('/api/link/open', { body: {}, token })
}

function isOpen(result: Reached): boolean {
  return result.kind === 'answer' && result.status === 200
}

/** True once, or never: no other try will open it. */
function isEnded(result: Reached): boolean {
  return result.kind === 'answer' && (result.status === 410 || result.status === 404)
}

function endedWords({ agency: say }: ResidentWords, ended: Reached): string {
  if (ended.kind !== 'answer' || ended.status !== 410) return say.unknown
  const { why, community } = ended.body as { why?: string; community?: string }
  return fill(why === 'revoked' ? say.revoked : say.expired, { community: community ?? '' })
}
