import { useSyncExternalStore } from 'react'

export const tabs = ['today', 'buildings', 'note', 'outbox', 'me'] as const
export type Tab = (typeof tabs)[number]

export type Route =
  | { readonly screen: Tab }
  | { readonly screen: 'building'; readonly id: string }
  | { readonly screen: 'door'; readonly id: string }

/** Addresses live behind the `#`: they open without a network, and the phone's own back button walks them. */
export const links = {
  tab: (tab: Tab) => `#/${tab}`,
  building: (id: string) => `#/building/${id}`,
  door: (id: string) => `#/door/${id}`,
  noteAt: (doorId: string) => `#/note/${doorId}`,
}

export function readRoute(hash: string): Route & { readonly at?: string } {
  const [, screen = '', id = ''] = hash.split('/')
  if (screen === 'door' || screen === 'building') return { screen, id }
  const tab = tabs.find((one) => one === screen) ?? 'today'
  return tab === 'note' && id ? { screen: tab, at: id } : { screen: tab }
}

export function useRoute() {
  return readRoute(useSyncExternalStore(hearHash, () => location.hash))
}

function hearHash(hear: () => void): () => void {
  addEventListener('hashchange', hear)
  return () => removeEventListener('hashchange', hear)
}

/** Where the back arrow leads: the screen that was open before, or its tab when the app was opened on this one. */
export function goBack(otherwise: string): void {
  if (history.length > 1) history.back()
  else location.hash = otherwise
}
