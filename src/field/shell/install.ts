import { useSyncExternalStore } from 'react'

/** What Chrome and its kin say when the page may be put on the phone's home screen. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>
}

let offered: InstallEvent | undefined
const hearers = new Set<() => void>()

/** The browser's own question comes once and at a bad moment: it is kept until the person presses for it on 我. */
export function keepInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    show(event as InstallEvent)
  })
  addEventListener('appinstalled', () => show(undefined))
}

/** `undefined`: it is on the home screen already, or this browser must be asked by its own menu. */
export function useInstall(): (() => void) | undefined {
  const offer = useSyncExternalStore(hear, () => offered)
  if (!offer) return undefined
  return () => {
    show(undefined)
    void offer.prompt()
  }
}

/** Opened from the home screen. */
export function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches
}

function show(offer: InstallEvent | undefined): void {
  offered = offer
  for (const hearer of hearers) hearer()
}

function hear(hearer: () => void): () => void {
  hearers.add(hearer)
  return () => hearers.delete(hearer)
}
