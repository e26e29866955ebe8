import sharp from 'sharp'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountId, areaId } from '../world/community.ts'
import { openBrowser, PATIENCE, PHONE } from './browser.ts'
import { deskOf, type DeskDeeds } from './desk-deeds.ts'
import { putRightAtDesk } from './put-right-deeds.ts'
import { expectAccessible, expectFits, shot, signInAs } from './story.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let browser: Browser
let desk: DeskDeeds
let photo: Buffer

beforeAll(async () => {
  workbench = await startWorkbench()
  browser = await openBrowser()
  desk = await deskOf(workbench.url, 'liumin', areaId('community'))
  photo = await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#667' } })
    .jpeg()
    .toBuffer()
})

afterAll(async () => {
  await browser?.close()
  await workbench?.stop()
})

async function phone(): Promise<Page> {
  const page = await (await browser.newContext({ viewport: PHONE })).newPage()
  page.setDefaultTimeout(PATIENCE)
  return page
}

/** The page of the demo community, at its three buttons, as from the code on a poster. */
async function residentPage(): Promise<Page> {
  const page = await phone()
  await page.goto(`${workbench.url}/r/?c=${desk.at}`)
  await page.getByRole('button', { name: '我要反映' }).waitFor()
  return page
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const press = (page: Page, name: string | RegExp) => button(page, name).click()

interface Row {
  readonly id: string
  readonly number: string
}

/** The newest matter on the desk's list under this number. */
async function caseOf(number: string): Promise<string> {
  const { rows } = await desk.ask<{ rows: readonly Row[] }>('case.list', {})
  return rows.find((row) => row.number === number)!.id
}

async function countCases(): Promise<number> {
  return (await desk.ask<{ rows: readonly Row[] }>('case.list', { limit: 200 })).rows.length
}

async function askFor(page: Page, words: string, tel: string): Promise<string> {
  await press(page, '我要反映')
  await page.getByLabel('什么事').fill(words)
  await page.getByLabel('您的手机号').fill(tel)
  await press(page, '提交')
  return (await page.locator('.slip dd').first().textContent())!
}

test('a reply that is lost, a reload and a second press make one matter, with its photo', async () => {
  const page = await residentPage()
  await expectAccessible(page, '居民首页')
  const before = await countCases()
  await press(page, '我要反映')
  await press(page, '提交')
  await page.getByText('请先写一下是什么事。').waitFor()
  await page.getByLabel('什么事').fill('2号楼前路灯不亮, 晚上看不见路')
  await page.getByLabel('在哪里').fill('2号楼前')
  await page.getByLabel('您的手机号').fill('没有')
  await press(page, '提交')
  await page.getByText('手机号好像不对').waitFor()
  await page.getByLabel('您的手机号').fill('199 0000 4321')
  await expectAccessible(page, '我要反映')

  // The matter arrives, the word that it did does not.
  await page.route('**/api/resident/ask', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await press(page, '提交')
  await page.getByText('网络不通, 您写的内容还在').waitFor()
  await page.unroute('**/api/resident/ask')
  await page.reload()
  await expect.poll(() => page.getByLabel('什么事').inputValue()).toBe('2号楼前路灯不亮, 晚上看不见路')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '路灯.jpg', mimeType: 'image/jpeg', buffer: photo })
  await button(page, '去掉 路灯.jpg').waitFor()

  // The first picture is lost on the way, too; the matter is not.
  await page.route('**/api/files', (route) => route.abort())
  await button(page, '提交').dblclick()
  await page.getByText('有 1 张照片没传上').waitFor()
  await page.unroute('**/api/files')
  await press(page, '再传一次照片')
  await page.getByText('照片传好了').waitFor()
  await expect.poll(countCases).toBe(before + 1)
  await press(page, '存成图片')
  await page.getByRole('img', { name: /凭条/ }).waitFor()
  await expectAccessible(page, '凭条')
  await expectFits(page)
  await shot(page, 'resident-slip')

  await press(page, '看看办到哪了')
  await page.getByText('社区已收到').waitFor()
  await press(page, '打开 路灯.jpg')
  const shown = page.getByRole('img', { name: '路灯.jpg' })
  await shown.waitFor()
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600)
  // The phone's own back button leads to the slip again, not away.
  await page.goBack()
  await page.getByText('收到了, 谢谢您!').waitFor()
  await page.context().close()
})

test('compound, house and stair are pressed, the kind is guessed and may be changed, and the desk reads all of it', async () => {
  const page = await residentPage()
  await press(page, '我要反映')
  await page.getByLabel('什么事').fill('楼道里堆物走不了路, 老人孩子上下楼都得侧着身子过')
  await page.getByText('看起来是: 楼道堆物').waitFor()
  await press(page, '安和小区')
  await press(page, '2号楼')
  await press(page, '1单元')
  await page.getByText('安和小区 2号楼 1单元').waitFor()
  await page.getByLabel('几零几').fill('501')
  await shot(page, 'resident-place')
  await expectAccessible(page, '选地方')
  await press(page, '不是, 换一个')
  await press(page, '公共安全')
  await press(page, '通道占用')
  await page.getByText('您选的是: 通道占用').waitFor()
  // What was chosen is still there after a reload.
  await page.reload()
  await page.getByText('您选的是: 通道占用').waitFor()
  await page.getByText('安和小区 2号楼 1单元').waitFor()
  await page.getByLabel('您的手机号').fill('19900005010')
  await page.getByLabel('同意有进展时发短信告诉我').check()
  await press(page, '提交')
  const number = (await page.locator('.slip dd').first().textContent())!
  const caseId = await caseOf(number)
  expect(await desk.ask('case.page', { caseId })).toMatchObject({
    place: '安和小区 2号楼 1单元 501',
    kindCode: 'fire-passage',
    gridId: expect.any(String),
    reporters: [{ phoneMask: '199****5010', wantsMessages: true }],
  })
  await page.context().close()

  await putRightAtDesk(await signInAs(browser, workbench.url, '刘敏'), workbench.url, caseId)
})

/** The words that are right for what is asked: 哪一个是动物? */
function fitting(ask: string): readonly string[] {
  const groups: Readonly<Record<string, readonly string[]>> = {
    能吃的: ['馒头', '西瓜', '米饭', '白菜', '鸡蛋'],
    穿戴的: ['棉袄', '帽子', '手套', '布鞋', '围巾'],
    能坐着出门的: ['公交车', '自行车', '火车', '飞机', '轮船'],
    动物: ['猫', '牛', '羊', '鸡', '马'],
  }
  return groups[/哪一个是(.+)\?/.exec(ask)![1]!]!
}

/** Presses a word that is right for what is asked, or one that is not. */
async function pressWord(page: Page, isRight: boolean): Promise<void> {
  const right = fitting((await page.locator('.question .ask').textContent())!)
  const words = await page.locator('.pictures button').allTextContents()
  const name = words.find((word) => right.includes(word) === isRight)!
  await page.locator('.pictures').getByRole('button', { name, exact: true }).click()
}

test('after a few matters a picture is to be pressed or a word, a wrong one is said to be wrong, and what was written is not lost', async () => {
  const page = await residentPage()
  for (let n = 0; n < 3; n += 1) {
    await askFor(page, `楼道灯第${n + 1}次坏了`, '')
    await press(page, '再反映一件')
    await page.goto(`${workbench.url}/r/?c=${desk.at}`)
  }
  await press(page, '我要反映')
  await page.getByLabel('什么事').fill('楼道灯又坏了')
  await press(page, '提交')
  await page.getByText('请点一下').waitFor()
  await expectAccessible(page, '点图')
  await expectFits(page)
  await shot(page, 'resident-question')
  await press(page, '看不清图')
  await page.getByText('哪一个是').waitFor()
  await shot(page, 'resident-question-words')
  await expectAccessible(page, '文字题')
  await pressWord(page, false)
  await page.getByText('没有点对, 换了一道').waitFor()
  // In words again: whoever cannot see pictures is not given one after a slip.
  await page.getByText('哪一个是').waitFor()
  await expectAccessible(page, '没有点对')
  await expectFits(page)
  // Without a network the question stays, and it is said why nothing happens.
  await page.context().setOffline(true)
  await pressWord(page, true)
  await page.getByText('网络不通, 您写的内容还在').waitFor()
  await page.context().setOffline(false)
  await press(page, '看看电话是多少')
  await page.getByText('网格员').first().waitFor()
  await page.goBack()
  await expect.poll(() => page.getByLabel('什么事').inputValue()).toBe('楼道灯又坏了')
  await press(page, '提交')
  await press(page, '看不清图')
  await page.getByText('哪一个是').waitFor()
  await pressWord(page, true)
  await page.getByText('收到了, 谢谢您!').waitFor()
  await page.context().close()
})

test('whoever leaves no number follows by the code; a wrong one tells nothing', async () => {
  const page = await residentPage()
  const number = await askFor(page, '小区门口井盖松了', '')
  const code = (await page.locator('.slip dd').nth(1).textContent())!
  expect(code).toMatch(/^[A-Z0-9]{6}$/)
  await page.getByText('查询码只显示这一次').waitFor()
  const other = await residentPage()
  await press(other, '查进度')
  await press(other, '查一查')
  await other.getByText('编号和后四位都要填').waitFor()
  await other.getByLabel('编号').fill(number.toLowerCase())
  await other.getByLabel('手机号后四位').fill('9999')
  await press(other, '查一查')
  await other.getByText('没有查到').waitFor()
  await expectAccessible(other, '查进度')
  await other.getByLabel('手机号后四位').fill(code.toLowerCase())
  await press(other, '查一查')
  await other.getByText('社区已收到').waitFor()
  // A reload stays with the matter; once the token is over, the question is asked again.
  await other.reload()
  await other.getByText('社区已收到').waitFor()
  await other.evaluate(() => sessionStorage.setItem('linli.token', 'A'.repeat(43)))
  await other.reload()
  await other.getByText('查看的时间到了').waitFor()
  await page.context().close()
  await other.context().close()
})

test('“not solved” is heard, and the next time “solved”, with thanks', async () => {
  const page = await residentPage()
  const number = await askFor(page, '楼道灯坏了好几天', '19900005678')
  const caseId = await caseOf(number)
  const result = async () => {
    await desk.done('case.reportResult', { caseId, result: 'solved', text: '换了灯泡。' })
    await desk.done('case.check', { caseId, agrees: true, onSite: true })
  }
  await desk.done('case.accept', { caseId, duty: 'lead' })
  await desk.done('case.assign', { caseId, holderId: accountId('liumin') })
  await result()
  await press(page, '看看办到哪了')
  await page.getByText('等您说一声').waitFor()
  await button(page, '没有解决').click()
  await button(page, '不满意').click()
  await page.getByLabel('还想说什么').fill('第二天又不亮了')
  await expectAccessible(page, '真的解决了吗')
  await shot(page, 'resident-word')
  await press(page, '提交我的意见')
  await page.getByText('您说没有解决, 社区会接着办。').waitFor()
  await page.getByText('社区正在办').waitFor()

  await result()
  await press(page, '看看有没有新进展')
  await page.getByRole('button', { name: '解决了', exact: true }).click()
  await page.getByRole('button', { name: '满意', exact: true }).click()
  await press(page, '提交我的意见')
  await page.getByText('您的意见收到了, 谢谢!').waitFor()
  // Nobody is asked again for what was just said.
  await page.getByRole('heading', { name: '您已经说过了' }).waitFor()
  await press(page, '谢谢他们')
  await page.getByLabel('想说的感谢话').fill('灯亮了, 谢谢')
  await page.getByLabel('落款').fill('3号楼马家')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '锦旗.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.getByText('已传上 锦旗.jpg').waitFor()
  await expectAccessible(page, '谢谢他们')
  await press(page, '送上感谢')
  await page.getByText('感谢收到了').waitFor()
  const { rows } = await desk.ask<{ rows: readonly { text: string; attachmentId: string | null }[] }>(
    'thanks.list',
    { caseId },
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ text: '灯亮了, 谢谢', giver: '3号楼马家', shownPublicly: false })
  expect(rows[0]!.attachmentId).not.toBeNull()

  // Once it is open again, what was said of the last result stands there no more.
  await desk.done('case.close', { caseId })
  await desk.done('case.reopen', { caseId, reason: '灯又坏了' })
  await press(page, '看看有没有新进展')
  await page.getByText('社区正在办').waitFor()
  await expect.poll(() => page.getByText('您的意见收到了, 谢谢!').count()).toBe(0)
  await page.context().close()
})

/** Letters of all that is read, and the height of all that is pressed, in CSS pixels. */
function measure(page: Page): Promise<{ letters: number[]; targets: number[] }> {
  return page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => one.offsetHeight > 0)
    const read = seen.filter((one) => [...one.childNodes].some((node) => node.nodeType === 3))
    const pressed = seen.filter((one) => one.matches('button, input, textarea, .call'))
    return {
      letters: read.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
      targets: pressed.map((one) => one.getBoundingClientRect().height),
    }
  })
}

test('the large version is one tap away, remembered, and everything in it is large', async () => {
  const page = await residentPage()
  await press(page, '我要反映')
  const views = async (letters: readonly [number, number], target: number) => {
    const outside = async () => {
      const found = await measure(page)
      return {
        letters: found.letters.filter((px) => px < letters[0] || px > letters[1]),
        targets: found.targets.filter((px) => px < target),
      }
    }
    await expect.poll(outside).toEqual({ letters: [], targets: [] })
    await expectFits(page)
  }
  await views([16, 30], 44)
  await press(page, '大字版')
  await views([18, 30], 60)
  await expectAccessible(page, '大字版')
  await press(page, '再大一些')
  await views([28, 30], 60)
  await page.goto(`${workbench.url}/r/`)
  await press(page, '我的社区')
  await page.getByText('网格员').first().waitFor()
  await views([28, 30], 60)
  await expectAccessible(page, '我的社区')
  await shot(page, 'resident-large')
  await press(page, '标准版')
  await views([16, 30], 44)
  await press(page, 'English')
  await page.getByText('Grid worker').first().waitFor()
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.context().close()
})

test('the page reads itself aloud and stops, and prints without its buttons', async () => {
  const page = await phone()
  // A machine without a voice says nothing; what it is given to say is kept instead.
  await page.addInitScript(() => {
    const spoken: string[] = []
    Object.assign(window, { spoken })
    window.speechSynthesis.speak = (speech) => void spoken.push(`${speech.lang} ${speech.text}`)
    window.speechSynthesis.cancel = () => void spoken.push('stop')
  })
  await page.goto(`${workbench.url}/r/?c=${desk.at}#community`)
  await page.getByText('网格员').first().waitFor()
  await press(page, '读给我听')
  await press(page, '停下来')
  await button(page, '读给我听').waitFor()
  const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken)
  const said = spoken.filter((one) => one !== 'stop')
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/^zh-CN 网格和网格员。[^]*孙丽/)
  expect(spoken[spoken.length - 1]).toBe('stop')
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => page.getByRole('button').count()).toBe(0)
  await page.getByText('孙丽').waitFor()
  await page.context().close()
})
