import { useState } from 'react'
import { Asking } from './Asking.tsx'
import { CommunityBoard } from './CommunityBoard.tsx'
import { CommunityCards } from './CommunityCards.tsx'
import { CommunityChoice } from './CommunityChoice.tsx'
import { FollowForm } from './FollowForm.tsx'
import { Frame } from './Frame.tsx'
import { Progress } from './Progress.tsx'
import { keepToken, keptToken, residentToken } from './resident-token.ts'
import { useWords } from './settings.tsx'
import { useCommunity } from './use-community.ts'
import { useView, type View } from './use-view.ts'

/** 我要反映 · 查进度 · 我的社区, of one community. No account, no sign-up. */
export function ResidentPage() {
  const words = useWords()
  const { asked, community, choose } = useCommunity()
  const [view, go] = useView()
  const [token, setToken] = useState(keptToken)
  const [ended, setEnded] = useState(false)
  // A link by message says of itself which matter it opens: nobody is asked for the community first.
  if (!community && view === 'progress' && token) {
    return (
      <Frame title={words.follow} back={() => go('home')}>
        <Progress key={token.value} token={token} ended={() => endToken(setToken)} />
      </Frame>
    )
  }
  if (!community) {
    return (
      <Frame title={words.title}>
        <CommunityChoice asked={asked} choose={choose} />
      </Frame>
    )
  }
  const open = (value: string) => {
    keepToken(value)
    setToken(residentToken(value))
    setEnded(false)
    go('progress')
  }
  const close = () => {
    endToken(setToken)
    setEnded(true)
  }
  const titles: Record<View, string> = {
    home: community.name,
    ask: words.ask,
    follow: words.follow,
    progress: words.follow,
    community: `${community.name} · ${words.community}`,
  }
  return (
    <Frame title={titles[view]} back={view === 'home' ? undefined : () => go('home')}>
      {view === 'home' ? (
        <Home go={go} change={(asked.answer ?? []).length > 1 ? () => choose(undefined) : undefined} />
      ) : null}
      {view === 'ask' ? <Asking community={community} follow={open} call={() => go('community')} /> : null}
      {view === 'community' ? (
        <>
          <CommunityCards at={community.id} />
          <CommunityBoard at={community.id} />
        </>
      ) : null}
      {view === 'follow' || (view === 'progress' && !token) ? (
        <FollowForm at={community.id} follow={open} ended={ended} call={() => go('community')} />
      ) : null}
      {view === 'progress' && token ? <Progress key={token.value} token={token} ended={close} /> : null}
    </Frame>
  )
}

function endToken(setToken: (token: undefined) => void): void {
  keepToken(undefined)
  setToken(undefined)
}

function Home({ go, change }: { go: (view: View) => void; change: (() => void) | undefined }) {
  const words = useWords()
  const choices = [
    ['ask', words.ask, words.askHint],
    ['follow', words.follow, words.followHint],
    ['community', words.community, words.communityHint],
  ] as const
  return (
    <>
      {choices.map(([view, text, hint]) => (
        <button type="button" key={view} className="big home" onClick={() => go(view)}>
          <strong>{text}</strong>
          <span>{hint}</span>
        </button>
      ))}
      {change ? (
        <button type="button" className="plain" onClick={change}>
          {words.changeCommunity}
        </button>
      ) : null}
    </>
  )
}
