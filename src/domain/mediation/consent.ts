/** What of a side decides whether a mediation may be begun or gone on with. */
export interface Willingness {
  readonly id: string
  readonly toldOn: string | null
  readonly willing: boolean | null
  readonly acceptsMediators: boolean
  readonly side: 'applicant' | 'respondent'
}

export type ConsentGap =
  | 'party-missing'
  | 'party-not-told'
  | 'party-refuses'
  | 'party-undecided'
  | 'mediator-not-accepted'

/**
 * Why the sides cannot sit down together yet; `undefined`: they can. Never against the clear word of one side, and never
 * before both know their rights (人民调解法 arts 17, 22, 23).
 */
export function consentGap(parties: readonly Willingness[]): ConsentGap | undefined {
  if (parties.some(({ willing }) => willing === false)) return 'party-refuses'
  const sides = new Set(parties.map(({ side }) => side))
  if (sides.size < 2) return 'party-missing'
  if (parties.some(({ toldOn }) => toldOn === null)) return 'party-not-told'
  if (parties.some(({ willing }) => willing !== true)) return 'party-undecided'
  return parties.every(({ acceptsMediators }) => acceptsMediators) ? undefined : 'mediator-not-accepted'
}

/** May this participant be at the table? Every side has consented (人民调解法 art. 20). */
export function isConsented(
  consents: readonly string[],
  parties: readonly { readonly id: string }[],
): boolean {
  return parties.length > 0 && parties.every(({ id }) => consents.includes(id))
}
