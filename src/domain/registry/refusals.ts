/** Why a rule of this module says no. */
export const registryRefusals = [
  /** Somebody on the books has this document number; facts: known (how many). Sent again with `evenIfKnown` it is taken. */
  'document-known',
  /** Another compound, or another building of it, goes by this name. */
  'name-taken',
  /** Another home already has this address. */
  'address-taken',
  /** People are on the books there; facts: people. */
  'home-lived-in',
  /** Buildings or homes are still in it; facts: homes. */
  'place-not-empty',
  /** The household named lives in another home. */
  'household-elsewhere',
  /** Not everybody named lives in that household, or nobody would be left in it. */
  'household-members',
  /** Something newer stands on that change; facts: day. */
  'change-built-upon',
  'change-already-reverted',
  /** The deed that made it is not yours to do, so neither is taking it back. */
  'change-not-yours',
  /** Already lives exactly there. */
  'already-there',
  /** The number is no phone number. */
  'phone-unreadable',
  'phone-known',
  /** The day's budget of full values is used up; facts: limit. */
  'reveal-budget',
  /** Name and document stay while the person lives here. */
  'erase-lives-here',
  /** Nothing is kept there. */
  'nothing-to-reveal',
  /** That grid is not one of this community's. */
  'grid-elsewhere',
] as const
