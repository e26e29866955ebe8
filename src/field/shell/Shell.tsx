import { lazy, Suspense, useEffect } from 'react'
import { DoorScreen } from '../door/DoorScreen.tsx'
import { TodayScreen } from '../today/TodayScreen.tsx'
import { useWords } from '../words.tsx'
import { Notices } from './Notices.tsx'
import { useRoute, type Route } from './route.ts'
import { StatusLine } from './StatusLine.tsx'
import { Tabs } from './Tabs.tsx'

// What is not needed to open at a door comes right after the first screen, from the phone itself.
const parts = {
  buildings: () => import('../buildings/BuildingsScreen.tsx'),
  building: () => import('../buildings/BuildingScreen.tsx'),
  note: () => import('../note/NoteScreen.tsx'),
  outbox: () => import('../outbox/OutboxScreen.tsx'),
  me: () => import('../me/MeScreen.tsx'),
}
const BuildingsScreen = lazy(async () => ({ default: (await parts.buildings()).BuildingsScreen }))
const BuildingScreen = lazy(async () => ({ default: (await parts.building()).BuildingScreen }))
const NoteScreen = lazy(async () => ({ default: (await parts.note()).NoteScreen }))
const OutboxScreen = lazy(async () => ({ default: (await parts.outbox()).OutboxScreen }))
const MeScreen = lazy(async () => ({ default: (await parts.me()).MeScreen }))

/** The app once it is open: a line about the records, one screen, and under the thumb the tabs or, at a door, its outcomes. */
export function Shell({ signInAgain }: { signInAgain: () => void }) {
  const route = useRoute()
  const words = useWords().field
  useEffect(() => {
    // A phone that loses its network now still has every screen.
    const timer = setTimeout(() => void Promise.allSettled(Object.values(parts).map((part) => part())), 1500)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="shell">
      <StatusLine />
      <Notices signInAgain={signInAgain} />
      <Suspense fallback={<p className="opening">{words.opening}</p>}>
        <OneScreen route={route} />
      </Suspense>
      {route.screen === 'door' ? null : <Tabs route={route} />}
    </div>
  )
}

function OneScreen({ route }: { route: Route & { readonly at?: string } }) {
  switch (route.screen) {
    case 'today':
      return <TodayScreen />
    case 'buildings':
      return <BuildingsScreen />
    case 'building':
      return <BuildingScreen key={route.id} id={route.id} />
    case 'door':
      return <DoorScreen key={route.id} id={route.id} />
    case 'note':
      return <NoteScreen at={route.at} />
    case 'outbox':
      return <OutboxScreen />
    case 'me':
      return <MeScreen />
  }
}
