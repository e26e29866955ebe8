/**
 * Why a matter is not taken, always with the right channel (潍坊市12345条例 art. 19; 北京接诉即办条例 art. 11). Codes; the
 * sentences and channels stand in the text catalogue.
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
