/** Where the keyboard stood when a dialogue opened: the element, and everything it lies in, from the inside out. */
export type Place = readonly HTMLElement[]

const REACHABLE = 'button:not([disabled]), a[href], input, textarea, select'
/** A deed's button goes when the screen hears of the deed, in the time of a round trip or two. */
const WATCHED_MS = 3000
const STEP_MS = 100

export function placeOf(element: Element | null): Place {
  const place: HTMLElement[] = []
  for (let at = element; at instanceof HTMLElement && at !== document.body; at = at.parentElement)
    place.push(at)
  return place
}

/**
 * Brings the keyboard back to where it was. The button that opened the dialogue often vanishes with the deed ("收到了" is no
 * longer possible); then it goes on at the nearest thing beside it, not at the top of the page.
 */
export function returnTo(place: Place, left = WATCHED_MS): void {
  const active = document.activeElement
  if (active && active !== document.body && active !== place[0]) return
  if (active === document.body) nearest(place)?.focus({ preventScroll: true })
  if (left > 0) setTimeout(() => returnTo(place, left - STEP_MS), STEP_MS)
}

function nearest(place: Place): HTMLElement | undefined {
  for (const one of place) {
    if (!one.isConnected || one.getClientRects().length === 0) continue
    if (one.matches(REACHABLE)) return one
    const inside = [...one.querySelectorAll<HTMLElement>(REACHABLE)].find(isShown)
    if (inside) return inside
  }
  return document.getElementById('content') ?? undefined
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && element.tabIndex >= 0
}
