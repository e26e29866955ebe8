import { useEffect, useState } from 'react'
import { AskForm } from './AskForm.tsx'
import { CommunityCards } from './CommunityCards.tsx'
import { FollowForm } from './FollowForm.tsx'
import { Frame } from './Frame.tsx'
import { Progress } from './Progress.tsx'
import { reach, type Token } from './reach.ts'
import { words } from './words.ts'

export interface Community {
  readonly id: string
  readonly name: string
}

type View = 'home' | 'ask' | 'follow' | 'community' | 'progress'

/** 我要反映 · 查进度 · 我的社区: three large buttons. `?c=<id>` names the community. */
export function ResidentPage() {
  const [communities, setCommunities] = useState<readonly Community[]>([])
  const [chosen, setChosen] = useState(() => new URLSearchParams(location.search).get('c') ?? '')
  const [view, setView] = useState<View>('home')
  const [token, setToken] = useState<Token>()
  const [trouble, setTrouble] = useState('')
  useEffect(() => {
    void reach('/api/communities').then((result) => {
      if (result.kind !== 'answer') return setTrouble(words.offline)
      const list = result.body as unknown as Community[]
      setCommunities(list)
      if (list.length === 1) setChosen(list[0]!.id)
    })
  }, [])
  const community = communities.find(({ id }) => id === chosen)
  const home = () => setView('home')
  const follow = (value: string) => {
    setToken({ header: 'x-linli-resident', value })
    setView('progress')
  }
  if (!community) {
    return (
      <Frame title={words.title}>
        {trouble ? <p role="alert">{trouble}</p> : null}
        <h2>{words.chooseCommunity}</h2>
        <div className="buttons">
          {communities.map(({ id, name }) => (
            <button type="button" key={id} className="big" onClick={() => setChosen(id)}>
              {name}
            </button>
          ))}
        </div>
      </Frame>
    )
  }
  if (view === 'ask') {
    return (
      <Frame title={words.ask} back={home}>
        <AskForm at={community.id} follow={follow} />
      </Frame>
    )
  }
  if (view === 'follow') {
    return (
      <Frame title={words.follow} back={home}>
        <FollowForm at={community.id} follow={follow} />
      </Frame>
    )
  }
  if (view === 'progress' && token) {
    return (
      <Frame title={words.follow} back={home}>
        <Progress token={token} />
      </Frame>
    )
  }
  if (view === 'community') {
    return (
      <Frame title={community.name} back={home}>
        <CommunityCards at={community.id} />
      </Frame>
    )
  }
  return (
    <Frame title={community.name}>
      <div className="buttons">
        {(['ask', 'follow', 'community'] as const).map((one) => (
          <button type="button" key={one} className="big" onClick={() => setView(one)}>
            {words[one]}
          </button>
        ))}
      </div>
    </Frame>
  )
}
