/**
 * Why a matter is not taken, always with the right channel (潍坊市12345条例 art. 19; 北京接诉即办条例 art. 11). Codes; the
 * sentences and the usual channels stand in the text catalogue.
 */
export const declineGrounds = [
  /** In a lawsuit, arbitration, administrative review. */ 'inCourt',
  /** A petition matter: the community gives the channel and stops (信访工作条例). */ 'petition',
  /** Discipline and supervision. */ 'discipline',
  /** The same matter without anything new. */ 'noNewFacts',
  /** Already lawfully concluded. */ 'concluded',
  /** State or business secrets, another's private life. */ 'secret',
  /** Clearly another office's duty. */ 'notOurDuty',
  /** A certificate that a committee may not issue (民发〔2020〕20号). */ 'bannedCertificate',
] as const
export type DeclineGround = (typeof declineGrounds)[number]

/** Grounds whose channel differs from matter to matter: the office must be named. For the others the usual sentence will do. */
const NAMES_OFFICE: ReadonlySet<DeclineGround> = new Set(['notOurDuty', 'bannedCertificate'])

/**
 * Where the resident is sent, in words; '' = the ground's usual sentence. `undefined`: somebody must say it first. For a kind
 * that is not a community's duty the catalogue of kinds knows whose it is.
 */
export function declineChannel(
  ground: DeclineGround,
  told: string,
  kind: { readonly duty: string; readonly listItem: string } | undefined,
): string | undefined {
  if (told) return told
  if (!NAMES_OFFICE.has(ground)) return ''
  if (ground === 'notOurDuty' && kind?.duty === 'notOurs' && kind.listItem) return kind.listItem
  return undefined
}
