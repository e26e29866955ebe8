import { useSyncExternalStore } from 'react'

/** When this app was built, as `11-26 14:05`; set by the build. */
declare const BUILT_AT: string

interface Update {
  readonly version: string
  /** A newer version lies on the phone and waits. */
  readonly ready: boolean
  change(): void
}

let waiting: ServiceWorker | null = null
let view: Update = { version: BUILT_AT, ready: false, change }
const hearers = new Set<() => void>()

/**
 * The service worker keeps the app on the phone. A newer version is fetched in the background and waits: it is taken only when
 * the person presses for it, on 我, where nothing is being recorded. Records lie in the store and are not touched by it.
 */
export async function keepApp(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register('/field/sw.js', { scope: '/field/' })
    const look = () => show(navigator.serviceWorker.controller ? registration.waiting : null)
    look()
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look)
    })
    // An app that is never closed asks when somebody comes back to it.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && navigator.onLine) void askForNewer(registration)
    })
  } catch {
    // Over plain http, or in a browser without it: Insecure says what to do.
  }
}

async function askForNewer(registration: ServiceWorkerRegistration): Promise<void> {
  try {
    await registration.update()
  } catch {
    // No network after all; the next time will do.
  }
}

export function useUpdate(): Update {
  return useSyncExternalStore(hear, () => view)
}

function change(): void {
  if (!waiting) return
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage({ type: 'SKIP_WAITING' }, [])
}

function show(worker: ServiceWorker | null): void {
  waiting = worker
  view = { ...view, ready: worker !== null }
  for (const hearer of hearers) hearer()
}

function hear(hearer: () => void): () => void {
  hearers.add(hearer)
  return () => hearers.delete(hearer)
}
