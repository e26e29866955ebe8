import { useEffect, useState } from 'react'

const views = ['ask', 'follow', 'community', 'progress'] as const
export type View = 'home' | (typeof views)[number]

/** Which view is open, behind the `#` of the address: the phone's own back button goes back to the start, not away. */
export function useView(): readonly [View, (view: View) => void] {
  const [view, setView] = useState(viewOfAddress)
  useEffect(() => {
    const follow = () => setView(viewOfAddress())
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const go = (next: View) => {
    history.pushState(null, '', `${location.pathname}${location.search}${next === 'home' ? '' : `#${next}`}`)
    setView(next)
  }
  return [view, go]
}

function viewOfAddress(): View {
  return views.find((one) => `#${one}` === location.hash) ?? 'home'
}
