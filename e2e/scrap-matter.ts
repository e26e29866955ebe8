import { newId } from '../src/domain/kit/ids.ts'
import { buildingId, homes } from '../world/homes.ts'
import { idOf } from '../world/ids.ts'
import { deskOf, type DeskDeeds } from './desk-deeds.ts'

/** The door on the second floor where the scrap lies. */
const door = homes.find(
  (home) => home.buildingId === buildingId('anhe-2') && home.stair === '1' && home.room === '201',
)!.id

/** Whoever reported it follows it by this number. */
export const REPORTER_PHONE = '19900009001'

/** The corridor of scrap as it is before anybody sits down: two visits in vain, a second report joined. Answers the matter's id. */
export async function reportScrap(url: string, desk: DeskDeeds): Promise<string> {
  const caseId = newId()
  const grid = await deskOf(url, 'sunli', desk.at)
  await grid.done('case.report', {
    caseId,
    source: 'gridWorker',
    kindCode: 'corridor-scrap',
    title: '二楼门口堆废品有味',
    words: '环卫工老贺把收来的废品堆在门口, 邻居说又脏又味。',
    dwellingId: door,
    reporter: { reporterId: newId(), name: '林姨', phone: REPORTER_PHONE },
  })
  for (const text of ['第一次上门, 说过两天清。', '第二次上门, 还是没清, 不肯。'])
    await grid.done('case.contact', { caseId, noteId: newId(), way: 'door', reached: true, text })
  await desk.done('case.accept', { caseId, duty: 'lead' })
  await desk.done('case.assign', { caseId, holderId: idOf('account', 'liumin') })
  await desk.done('case.join', {
    caseId,
    reporter: { reporterId: newId(), name: '楼上老吴', phone: '19900009002' },
    words: '夏天开不了窗。',
  })
  return caseId
}
