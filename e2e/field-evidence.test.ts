import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '../src/domain/kit/dates.ts'
import { newId } from '../src/domain/kit/ids.ts'
import { quarrelDeeds, quarrelIds } from '../test/permission/quarrel.ts'
import { accountId, areaId } from '../world/community.ts'
import { idOf } from '../world/ids.ts'
import { openBrowser } from './browser.ts'
import { deskOf, type DeskDeeds } from './desk-deeds.ts'
import { knock, newPhone, openDoor, reopen, sendAll } from './field-deeds.ts'
import { expectAccessible, shot, signInAs } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench
let browser: Browser
let office: DeskDeeds
let phone: Page
let folder: string
let corridor: string
const [caseId, ids, watchedId] = [newId(), quarrelIds(), newId()]
const PROMISE = '门口不堆废品'
const OTHER = '楼道不放自行车'

beforeAll(async () => {
  bench = await startWorkbench()
  browser = await openBrowser()
  office = await deskOf(bench.url, 'liumin', areaId('community'))
  folder = await mkdtemp(join(tmpdir(), 'linli-evidence-'))
  corridor = await photograph()
  const dwellingId = idOf('home', 'anhe-1', 1, '402')
  const matter = { caseId, source: 'counter', kindCode: 'neighbours', words: '门口堆废品', dwellingId }
  await office.done('case.report', matter)
  await office.done('case.accept', { caseId, duty: 'lead' })
  // Whoever opens the file is its first mediator; another keeps it with her.
  for (const [action, input] of quarrelDeeds(ids, caseId, dwellingId, accountId('wanglei'), OTHER))
    await office.done(action, input as object)
  const promise = { commitmentId: watchedId, mediationId: ids.mediationId, what: PROMISE, dwellingId }
  const often = { rhythm: { unit: 'day' }, startsOn: dayOf(new Date().toISOString()) }
  await office.done('commitment.make', {
    ...promise,
    ...often,
    checkerId: accountId('sunli'),
    needsEvidence: true,
  })
  phone = await newPhone(browser, bench.url, '孙丽')
})

afterAll(async () => {
  await browser?.close()
  await bench?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Twelve megapixels with as much in them as a camera sees: far more than a record may carry. */
async function photograph(): Promise<string> {
  const noise = { type: 'gaussian', mean: 128, sigma: 50 } as const
  const path = join(folder, 'corridor.jpg')
  const seen = sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#888', noise } })
  await writeFile(path, await seen.jpeg({ quality: 92 }).toBuffer())
  return path
}

const promise = (what: string) => phone.locator('.item').filter({ hasText: what })
const sheet = () => phone.getByRole('dialog')
const findings = async () => {
  const page = await office.ask<{
    readonly commitments: readonly {
      readonly id: string
      readonly findings: readonly { readonly result: string; readonly photo: boolean }[]
    }[]
  }>('mediation.page', { mediationId: ids.mediationId })
  return page.commitments.find(({ id }) => id === watchedId)!.findings
}

test('where a picture was agreed the phone offers one, and it arrives with the check that was made without a network', async () => {
  await openDoor(phone, '1号楼 1单元 402')
  await promise(OTHER).getByRole('button', { name: '没见到' }).click()
  await sheet().getByRole('button', { name: '保存', exact: true }).waitFor()
  await expect.poll(() => sheet().locator('input[type=file]').count()).toBe(0)
  await sheet().getByRole('button', { name: '关闭' }).click()
  await sheet().waitFor({ state: 'detached' })

  await phone.context().setOffline(true)
  await promise(PROMISE).getByRole('button', { name: '违约' }).click()
  await sheet()
    .getByLabel(/^拍一张/)
    .setInputFiles(corridor)
  await sheet().getByAltText('拍好的照片').waitFor()
  await expectAccessible(phone, 'a promise with its picture')
  await shot(phone, 'field-evidence')
  await sheet().getByRole('button', { name: '保存', exact: true }).click()
  await promise(PROMISE).waitFor({ state: 'detached' })
  // It lies on the disk, picture and all, and is sent the next morning.
  await reopen(phone)
  await phone.context().setOffline(false)
  await sendAll(phone)
  await expect.poll(findings).toMatchObject([{ result: 'broken', photo: true }])

  const desk = await signInAs(browser, bench.url, '刘敏')
  await desk.goto(`${bench.url}/mediations/${ids.mediationId}`)
  const seen = desk.getByRole('region', { name: '定期承诺', exact: true })
  await seen.getByRole('button', { name: '看', exact: true }).first().click()
  const picture = seen.locator('img.mediation-picture')
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(600)
  await picture.scrollIntoViewIfNeeded()
  await shot(desk, 'promise-evidence')
  await desk.context().close()
})

test('a promise looked at in the middle of a visit brings its picture too; without one it is kept as well', async () => {
  await openDoor(phone, '1号楼 1单元 402')
  await promise(PROMISE).waitFor()
  await knock(phone, '没人', async () => {
    await sheet()
      .getByRole('group', { name: PROMISE })
      .getByRole('button', { name: '守约', exact: true })
      .click()
    await sheet()
      .getByLabel(/^拍一张/)
      .setInputFiles(corridor)
    await sheet().getByAltText('拍好的照片').waitFor()
    await sheet().getByRole('button', { name: '不要这张' }).click()
    await sheet()
      .getByLabel(/^拍一张/)
      .setInputFiles(corridor)
    await sheet().getByAltText('拍好的照片').waitFor()
  })
  await sendAll(phone)
  await expect.poll(findings).toMatchObject([
    { result: 'kept', photo: true },
    { result: 'broken', photo: true },
  ])
})
