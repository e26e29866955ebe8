import {
  driveFront,
  drivePage,
  listDrives,
  listTargets,
  matchHomes,
  previewCut,
  targetDoors,
  targetPage,
} from '../../domain/drives/drive-queries.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { answers } from '../answer.ts'
import { countCut, matchKeys } from './cut-queries.ts'
import {
  findDriveHead,
  getProgress,
  listBuildings,
  listCells,
  listDriveHeads,
  listGrids,
  listStairs,
} from './drive-queries.ts'
import { openNames } from './scan-names.ts'
import { LEAVING_WORDS, VISIT_WORDS } from './seals.ts'
import {
  findTarget,
  findTargetPlace,
  listNoticeRecords,
  listTargetDoors,
  listTargetRows,
  listVisitRecords,
  targetKey,
} from './target-queries.ts'

answers(listDrives, { read: (tx) => listDriveHeads(tx) })

answers(drivePage, {
  async read(tx, { driveId }, { now }) {
    const drive = await findDriveHead(tx, driveId)
    if (!drive) throw new NotFound()
    return {
      drive,
      progress: await getProgress(tx, driveId, dayOf(now)),
      buildings: await listBuildings(tx, driveId),
      grids: await listGrids(tx, driveId),
      stairs: await listStairs(tx, driveId),
    }
  },
})

answers(listTargets, {
  async read(tx, filter, asking) {
    const found = await listTargetRows(tx, filter, dayOf(asking.now), asking)
    const last = found.length === filter.limit ? found.at(-1) : undefined
    const rows = found.map(({ walk: _walk, ...row }) => row)
    return last ? { rows, next: targetKey(last) } : { rows }
  },
})

answers(driveFront, { read: (tx, { driveId, buildingId }) => listCells(tx, driveId, buildingId) })

answers(previewCut, { read: (tx, { cut }, { now }) => countCut(tx, cut, dayOf(now)) })

answers(targetDoors, { read: (tx, { targetIds }, asking) => listTargetDoors(tx, targetIds, asking) })

answers(matchHomes, { read: (tx, { keys }) => matchKeys(tx, keys) })

answers(targetPage, {
  subject: (tx, { targetId }) => findTargetPlace(tx, targetId),
  async read(tx, { targetId }, asking) {
    const found = await findTarget(tx, targetId, asking)
    if (!found) throw new NotFound()
    const { leftWordsSealed: left, ...target } = found
    const leftWords = left ? asking.house.vault.open(LEAVING_WORDS, targetId, left) : ''
    const visits = await listVisitRecords(tx, targetId)
    return {
      target: { ...target, leftWords },
      visits: visits.map(({ wordsSealed, ...visit }) => ({
        ...visit,
        words: wordsSealed ? asking.house.vault.open(VISIT_WORDS, visit.id, wordsSealed) : '',
      })),
      notices: (await listNoticeRecords(tx, targetId)).map(({ files, ...notice }) => ({
        ...notice,
        files: openNames(asking.house.vault, files),
      })),
    }
  },
})
