import { useEffect, useState } from 'react'
import { askCommunities, first, type Community } from './first.ts'
import { keep, readKept } from './kept.ts'
import { useAsked, type Asked } from './use-asked.ts'

interface Choosing {
  readonly asked: Asked<readonly Community[]>
  readonly community: Community | undefined
  readonly choose: (id: string | undefined) => void
}

/** The community named by `?c=<id>` (as on a poster's code), else the one chosen before, else the only one served here. */
export function useCommunity(): Choosing {
  const asked = useAsked<readonly Community[]>(askCommunities, first?.communities)
  const [chosen, setChosen] = useState(() => inAddress() ?? readKept('device', 'community'))
  const list = asked.answer ?? []
  const choose = (id: string | undefined) => {
    setChosen(id)
    keep('device', 'community', id)
    history.replaceState(null, '', `${location.pathname}${id ? `?c=${id}` : ''}`)
  }
  const only = list.length === 1 ? list[0] : undefined
  const community = only ?? list.find(({ id }) => id === chosen)
  const known = community?.id
  useEffect(() => {
    if (known) keep('device', 'community', known)
  }, [known])
  return { asked, community, choose }
}

function inAddress(): string | undefined {
  return new URLSearchParams(location.search).get('c') ?? undefined
}
