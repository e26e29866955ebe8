import type { AccountActor } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import { inventedId } from '../../world/people.ts'
import type { Neighbourhood } from '../registry/neighbourhood.ts'
import { connectionDeeds, connectionIds } from './connection-canary.ts'
import { doorIds, rememberDoor } from './door-canary.ts'
import { driveDeeds, driveIds } from './drive-canary.ts'
import { groundDeeds, groundIds } from './ground-canary.ts'
import { homeDeeds, homeIds } from './home-canary.ts'
import { matterDeeds, matterIds } from './matter-canary.ts'
import { messageDeeds, messageIds } from './message-canary.ts'
import { enrol, quarrelDeeds, quarrelIds } from './quarrel.ts'

export type Place = 'east' | 'west' | 'sibling' | 'otherStreet'

/** One resident and one matter in one place, with words that stand nowhere else in the world. */
export interface Canary {
  readonly place: Place
  readonly committeeId: string
  /** Never anywhere but before whoever may see the place. */
  readonly words: readonly string[]
  /** Known to everybody of the committee, and to nobody else: names of compounds and organisations. */
  readonly wide: readonly string[]
  /** Never anywhere at all without a reveal. */
  readonly sealed: readonly string[]
  /** Said in a mediation: for its mediators and the secretary only, and not even for colleagues. */
  readonly quarrel: string
  /** Ids to put into questions and deeds, by the name of the field. */
  readonly ids: Readonly<Record<string, string>>
}

const NAMES: Readonly<Record<Place, string>> = {
  east: '东鸣金丝雀',
  west: '西鸣金丝雀',
  sibling: '邻鸣金丝雀',
  otherStreet: '远鸣金丝雀',
}

/** Whoever works in a place, made for writing its canary. */
function workerOf(hood: Neighbourhood, committeeId: string): AccountActor {
  const areaPath = hood.house.areas.find(committeeId)!.path
  const grants = (['communityWorker', 'secretary'] as const).map((role) => {
    return { role, areaId: committeeId, areaPath, from: '2020-01-01' }
  })
  return { kind: 'account', id: newId(), name: 'canary keeper', grants, sessionId: newId() }
}

const canaryIds = () => ({
  ...homeIds(),
  ...messageIds(),
  ...matterIds(),
  ...driveIds(),
  ...groundIds(),
  ...connectionIds(),
  ...quarrelIds(),
  ...doorIds(),
})

/** What the deeds about a canary are told with. */
export interface Telling {
  readonly ids: ReturnType<typeof canaryIds>
  readonly serial: number
  readonly gridId: string | null
  readonly name: string
  readonly words: string
  readonly compound: string
  readonly organisation: string
  readonly phone: string
  readonly document: string
}
export type Deeds = readonly (readonly [action: string, input: unknown])[]

export async function releaseCanary(hood: Neighbourhood, place: Place, serial: number): Promise<Canary> {
  const committeeId = place === 'east' || place === 'west' ? hood.ids.community : hood.ids[place]
  const gridId = place === 'otherStreet' ? null : place === 'sibling' ? hood.ids.siblingGrid : hood.ids[place]
  const name = NAMES[place]
  const ids = canaryIds()
  const phone = `1997000${String(4000 + serial)}`
  const document = inventedId(`19${60 + serial}-02-03`, 700 + serial)
  const words = `${name}家的事只有本网格知道`
  const compound = `${['甲乙', '丙丁', '戊己', '庚辛'][serial]}鸟苑`
  const organisation = `${compound}物业`
  const quarrel = `${['鸠', '鹊', '雀', '燕'][serial]}巢之争一句话`
  const who = workerOf(hood, committeeId)
  // The opener mediates already; the keeper of the books is another one, so that a second mediator can be named.
  const keeper = workerOf(hood, committeeId)
  await enrol(hood, keeper)
  await enrol(hood, who)
  const telling: Telling = { ids, serial, gridId, name, words, compound, organisation, phone, document }
  const deeds: Deeds = [
    ...homeDeeds(telling),
    ...messageDeeds(telling),
    ...matterDeeds(telling),
    ...driveDeeds(telling),
    ...groundDeeds(telling),
    ...connectionDeeds(telling),
    ...quarrelDeeds(ids, ids.caseId, ids.dwellingId, keeper.id, quarrel),
  ]
  for (const [action, input] of deeds) {
    const outcome = await hood.act(who, action as 'case.note', input, committeeId)
    if (outcome.status !== 'done') throw new Error(`${place} ${action}: ${JSON.stringify(outcome)}`)
  }
  await rememberDoor(hood, keeper, committeeId, telling)
  return {
    place,
    committeeId,
    words: [name, words],
    wide: [compound, organisation],
    sealed: [phone, document],
    quarrel,
    ids: { ...ids, ...(gridId ? { gridId } : {}) },
  }
}
