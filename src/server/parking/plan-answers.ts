import { NotFound } from '../../domain/kit/refusal.ts'
import { countSpaces, type SpaceCount } from '../../domain/parking/plan-drawing.ts'
import {
  groundPicture,
  planList,
  planPage,
  planVersion,
  publishedPlans,
} from '../../domain/parking/queries.ts'
import { answers } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import {
  findDrawing,
  findGroundPicture,
  findPlanHead,
  listPlans,
  listPublished,
  listVersions,
  type VersionRow,
} from './plan-store.ts'
import { GROUND_NAME } from './seals.ts'

answers(planList, { read: (tx) => listPlans(tx) })

answers(planPage, {
  async read(tx, { planId }) {
    const head = await findPlanHead(tx, planId)
    if (!head) throw new NotFound()
    const drawing = await getDrawing(tx, planId, head.version)
    const versions = await listVersions(tx, planId)
    return {
      ...head,
      drawing,
      versions: versions.map(({ drawing: { spaces }, ...row }) => ({ ...row, count: countSpaces(spaces) })),
      before: beforeOf(versions),
      count: countSpaces(drawing.spaces),
    }
  },
})

answers(planVersion, { read: (tx, { planId, version }) => getDrawing(tx, planId, version) })

answers(groundPicture, {
  async read(tx, { pictureId }, { house }) {
    const picture = await findGroundPicture(tx, pictureId)
    if (!picture) throw new NotFound()
    const { sha256, mediaType, thumbnail, nameSealed } = picture
    return { sha256, mediaType, thumbnail, name: house.vault.open(GROUND_NAME, pictureId, nameSealed) }
  },
})

answers(publishedPlans, {
  async read(tx) {
    const heads = await listPublished(tx)
    return Promise.all(
      heads.map(async ({ id, name, compound, version }) => {
        const drawing = { ...(await getDrawing(tx, id, version)), picture: null }
        const before = beforeOf(await listVersions(tx, id))
        return { id, name, compound, drawing, before, count: countSpaces(drawing.spaces) }
      }),
    )
  },
})

async function getDrawing(tx: Tx, planId: string, version: number) {
  const drawing = await findDrawing(tx, planId, version)
  if (!drawing) throw new NotFound()
  return drawing
}

function beforeOf(versions: readonly VersionRow[]): SpaceCount | null {
  const before = versions.find(({ isBefore }) => isBefore)
  return before ? countSpaces(before.drawing.spaces) : null
}
