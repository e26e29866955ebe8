const DIALOGUE = '[role="dialog"][aria-modal="true"]'
const REACHABLE =
  'button:not([disabled]), a[href], input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex]'

/** The dialogue that lies on top of the page, if one is open. */
export function openDialogue(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(DIALOGUE)].findLast(isShown)
}

/**
 * Tab goes round within an open dialogue. Otherwise it leaves by the end of the page and comes in again at its top, and the page
 * behind the dialogue has then scrolled away from what the deed is about.
 */
export function keepTabWithin(): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented)
      return
    const active = document.activeElement
    const dialogue = openDialogue()
    if (!active || !dialogue?.contains(active)) return
    const stops = [...dialogue.querySelectorAll<HTMLElement>(REACHABLE)].filter(isStop)
    const [leaving, entering] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]]
    if (!entering || active !== leaving) return
    event.preventDefault()
    entering.focus()
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}

function isStop(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && isShown(element) && !element.closest('[aria-hidden="true"], [inert]')
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden'
}
