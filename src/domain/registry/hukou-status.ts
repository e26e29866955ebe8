/**
 * 人户状态: how where somebody lives and where the 户口 is registered stand to each other, as committees count it.
 * together 人户一致, hukouElsewhere 人在户不在, personElsewhere 户在人不在, apart 人户分离 (both here, in two homes).
 */
export const hukouStatuses = ['together', 'hukouElsewhere', 'personElsewhere', 'apart', 'unknown'] as const
export type HukouStatus = (typeof hukouStatuses)[number]

export interface HukouFacts {
  /** The home in this community, `null` when none. */
  readonly livesIn: string | null
  /** The booklet; `undefined`: not known. `dwellingId` `null`: registered outside this community. */
  readonly hukou: { readonly dwellingId: string | null } | undefined
}

export function hukouStatus({ livesIn, hukou }: HukouFacts): HukouStatus {
  if (!hukou) return 'unknown'
  if (hukou.dwellingId === null) return livesIn === null ? 'unknown' : 'hukouElsewhere'
  if (livesIn === null) return 'personElsewhere'
  return hukou.dwellingId === livesIn ? 'together' : 'apart'
}

/** How a home shows: people on the books there, 空户 empty, 租住 let, or nobody has told yet. */
export const homeStates = ['registered', 'let', 'empty', 'unknown'] as const
export type HomeState = (typeof homeStates)[number]

export interface HomeFacts {
  /** What was written down on site. */
  readonly occupancy: 'lived' | 'empty' | 'let' | 'unknown'
  /** People on the books living there today. */
  readonly people: number
  /** Whether one of the households there is a tenant's. */
  readonly tenants: boolean
}

/** People on the books outweigh an older word that it is empty; a home without people is empty only when somebody said so. */
export function homeState({ occupancy, people, tenants }: HomeFacts): HomeState {
  if (tenants && people > 0) return 'let'
  if (occupancy === 'let') return 'let'
  if (people > 0 || occupancy === 'lived') return 'registered'
  return occupancy === 'empty' ? 'empty' : 'unknown'
}
