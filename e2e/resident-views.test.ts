import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../src/domain/kit/ids.ts'
import { areaId } from '../world/community.ts'
import { openBrowser, PATIENCE } from './browser.ts'
import { deskOf, type DeskDeeds } from './desk-deeds.ts'
import { expectAccessible, shot } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let browser: Browser
let desk: DeskDeeds
let number: string

beforeAll(async () => {
  workbench = await startWorkbench()
  browser = await openBrowser()
  desk = await deskOf(workbench.url, 'liumin', areaId('community'))
  const caseId = newId()
  const reporter = { reporterId: newId(), name: '马女士', phone: '19900004455' }
  const told = { source: 'telephone', kindCode: 'lighting', words: '路灯不亮', placeWords: '2号楼前' }
  await desk.done('case.report', { caseId, ...told, reporter })
  number = (await desk.ask<{ number: string }>('case.page', { caseId })).number
  const title = '议事会结果: 增设充电桩'
  const table = { head: ['议题', '赞成', '反对'], rows: [['增设充电桩', '31', '4']] }
  const body = { paragraphs: ['到会 35 人, 过半数。'], table }
  await desk.done('announcement.publish', { announcementId: newId(), kind: 'meetingResult', title, body })
})

afterAll(async () => {
  await browser?.close()
  await workbench?.stop()
})

interface Look {
  readonly width: number
  readonly size: '0' | '1' | '2'
  readonly language: 'zh-CN' | 'en'
}

/** Letters, and what is pressed, in CSS pixels: 标准版, 大字版, 特大字. */
const LEAST = { '0': [16, 44], '1': [18, 60], '2': [28, 60] } as const

/** Every view of the page, one after the other, with everything in it opened. */
async function* views(page: Page, { language }: Look): AsyncGenerator<string> {
  const zh = language === 'zh-CN'
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
  const home = async () => {
    await page.goto(`${workbench.url}/r/?c=${desk.at}`)
    await page.getByRole('button', { name: zh ? '我要反映' : 'Report something' }).waitFor()
  }
  await home()
  yield 'home'
  await page.goto(`${workbench.url}/r/?c=${desk.at}#ask`)
  await page.locator('textarea').fill('路灯不亮')
  await press(zh ? '安和小区' : '安和小区')
  yield 'ask'
  await press(zh ? '2号楼' : 'Building 2')
  await press(zh ? '不是, 换一个' : 'No, something else')
  yield 'ask-open'
  await home()
  await page.goto(`${workbench.url}/r/?c=${desk.at}#follow`)
  await page.locator('input').first().fill(number)
  await page.locator('input').nth(1).fill('4455')
  yield 'follow'
  await page.locator('form button.big').click()
  await page.locator('.track').waitFor()
  yield 'progress'
  await home()
  await page.goto(`${workbench.url}/r/?c=${desk.at}#community`)
  await page.getByText('孙丽').first().waitFor()
  await page.locator('summary').first().click()
  yield 'community'
}

const looks: readonly Look[] = [
  { width: 320, size: '0', language: 'zh-CN' },
  { width: 320, size: '1', language: 'zh-CN' },
  { width: 320, size: '2', language: 'zh-CN' },
  { width: 320, size: '1', language: 'en' },
  { width: 360, size: '0', language: 'en' },
  { width: 360, size: '2', language: 'zh-CN' },
]

test.each(looks)(
  'at $width, size $size, in $language every view is large enough, whole and clean',
  async (look) => {
    const context = await browser.newContext({ viewport: { width: look.width, height: 640 } })
    await context.addInitScript(
      ([size, language]) => {
        localStorage.setItem('linli.size', size!)
        localStorage.setItem('linli.language', language!)
      },
      [look.size, look.language],
    )
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    const [letter, target] = LEAST[look.size]
    for await (const view of views(page, look)) {
      const where = `${view} ${look.width} ${look.size} ${look.language}`
      const found = await measure(page)
      expect(`${where}: ${found.small.filter(([, px]) => px < letter).join(' | ')}`).toBe(`${where}: `)
      expect(`${where}: ${found.low.filter(([, px]) => px < target).join(' | ')}`).toBe(`${where}: `)
      expect(found.largest).toBeLessThanOrEqual(30)
      expect(`${where} ${found.width}`).toBe(`${where} ${look.width}`)
      await expectAccessible(page, where)
      if (look.width === 320 && look.size !== '2')
        await shot(page, `resident-${view}-${look.size}-${look.language}`)
    }
    await context.close()
  },
)

interface Found {
  readonly small: readonly (readonly [string, number])[]
  readonly low: readonly (readonly [string, number])[]
  readonly largest: number
  readonly width: number
}

/** Letters of all that is read, height of all that is pressed; with what it says, so that a failure names it. */
function measure(page: Page): Promise<Found> {
  return page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => one.offsetHeight > 0)
    const said = (one: HTMLElement) => one.innerText.slice(0, 20)
    const read = seen.filter((one) =>
      [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue!.trim()),
    )
    const small = read.map((one) => [said(one), Number.parseFloat(getComputedStyle(one).fontSize)] as const)
    const pressed = seen.filter((one) =>
      one.matches('button, input:not([type=file]), textarea, summary, a[href], .file-pick'),
    )
    const low = pressed.map((one) => [said(one), one.getBoundingClientRect().height] as const)
    const largest = Math.max(...small.map(([, px]) => px))
    return { small, low, largest, width: document.documentElement.scrollWidth }
  })
}
