import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { areaId } from '../world/community.ts'
import { openBrowser, PATIENCE, PHONE } from './browser.ts'
import { cuttableNetwork, type CuttableNetwork } from './cuttable-network.ts'
import { deskOf, type DeskDeeds } from './desk-deeds.ts'
import { newPhone, openDoor, sendAll } from './field-deeds.ts'
import { sign, writeAgreement } from './mediation-deeds.ts'
import { REPORTER_PHONE, reportScrap } from './scrap-matter.ts'
import { deed, expectAccessible, expectCalm, fillDialogue, shot, signInAs } from './story.ts'
import { addPicture, issueMinutes, saveWord } from './whistle-deeds.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let browser: Browser
let desk: DeskDeeds
/** The worker's screen; it stays open through the whole story. */
let worker: Page
let network: CuttableNetwork
/** The grid worker's phone. */
let phone: Page
let caseId = ''
/** The address of the file of the mediation. */
let file = ''

const at = areaId('community')
const [CITY, POLICE, EMPLOYER] = ['新华区城市管理综合执法局', '和平路派出所', '和平路环卫公司']

beforeAll(async () => {
  workbench = await startWorkbench()
  browser = await openBrowser()
  network = await cuttableNetwork(workbench.url)
  desk = await deskOf(workbench.url, 'liumin', at)
  worker = await signInAs(browser, workbench.url, '刘敏')
})

afterAll(async () => {
  await network?.cut()
  await browser?.close()
  await workbench?.stop()
})

interface Matter {
  readonly number: string
  readonly state: string
  readonly reopened: number
}

const matter = () => desk.ask<Matter>('case.page', { caseId })
const expectState = (state: string) => expect.poll(async () => (await matter()).state).toBe(state)
const region = (name: string) => worker.getByRole('region', { name, exact: true })
const line = (panel: string, name: string) => region(panel).locator('li').filter({ hasText: name }).first()
const party = (name: string) => line('当事人', name)
/** What was promised, among what is open at the door. */
const promise = () => phone.locator('.item').filter({ hasText: '门口不堆废品' })

/** Two taps: what was seen, and keep it. */
async function look(result: string, seen = ''): Promise<void> {
  await promise().getByRole('button', { name: result, exact: true }).click()
  const sheet = phone.getByRole('dialog')
  if (seen) await sheet.getByLabel('看到什么').fill(seen)
  await sheet.getByRole('button', { name: '保存', exact: true }).click()
  await sheet.waitFor({ state: 'detached' })
}

const unit = (name: string) => line('吹哨报到', name)

async function openCase(): Promise<void> {
  await worker.goto(`${workbench.url}/cases/${caseId}`)
  await worker.getByRole('heading', { level: 1, name: /二楼门口/ }).waitFor()
}

async function openFile(): Promise<void> {
  await worker.goto(file)
  await worker.getByRole('heading', { level: 1, name: /人调字第/ }).waitFor()
}

test('after visits in vain both sides sit down, and it is deadlocked (story S2)', async () => {
  caseId = await reportScrap(workbench.url, desk)
  await openCase()
  await deed(worker, '开始人民调解', {
    fill: {
      纠纷简要情况: '二楼门口长期堆放废品, 有异味, 网格员两次上门没有清走。',
      要求: '清走废品\n以后不再堆',
    },
  })
  await worker.getByRole('heading', { level: 1, name: /人调字第/ }).waitFor()
  file = worker.url()
  for (const [side, name] of [
    ['申请人', '林桂英'],
    ['被申请人', '贺满仓'],
  ] as const)
    await deed(worker, '写当事人', { fill: { 姓名或单位名称: name }, choice: [side] })
  for (const name of ['林桂英', '贺满仓']) {
    await deed(worker, '告知权利义务', {}, party(name))
    await deed(worker, '核对身份', { fill: { 证件号码: '见复印件' } }, party(name))
  }
  await deed(worker, '记调解', {
    fill: { 在哪里: '社区调解室', '贺满仓 怎么说': '没有别的地方放。', 达成了什么: '只肯清一半。' },
    choice: ['僵住了'],
  })
  await worker.getByText('第 1 次调解').first().waitFor()
})

test('then the offices and his employer are called to the spot: who came, what was done with pictures, both ratings, minutes as a Word file', async () => {
  await worker.goto(`${workbench.url}/organisations`)
  await deed(worker, '添加单位', { fill: { 名称: EMPLOYER }, pick: { 哪一类: '企业商户' } })
  await worker.getByRole('heading', { level: 2, name: EMPLOYER }).waitFor()
  await openCase()
  await addPicture(worker, '清理前.jpg', '#5b4a3a')
  await deed(worker, '升级: 吹哨', {
    fill: { 在哪里集合: '二号楼一单元门口', 要解决什么: '楼道不能堆废品, 给老贺找个放的地方' },
    several: { 叫哪些单位: [CITY, POLICE, EMPLOYER] },
  })
  await region('吹哨报到').getByText('已吹哨 1 次').waitFor()
  for (const [name, who] of [
    [CITY, '中队小马'],
    [EMPLOYER, '王队长'],
  ] as const) {
    await deed(worker, '记谁到了', { fill: { 来的人: who } }, unit(name))
    await unit(name).getByText(who).first().waitFor()
  }
  await unit(POLICE).getByText('还没到').first().waitFor()

  // Before and after: the pictures are among the files of the matter, and are found by their names.
  await addPicture(worker, '清理后.jpg', '#c9d6c3')
  await deed(worker, '写处置结果', {
    fill: { 商定了什么: '公司在车棚给一处存放点', 当场做了什么: '清走六袋, 地面消过毒' },
    several: { 现场照片: ['清理前', '清理后'] },
  })
  for (const name of ['清理前.jpg', '清理后.jpg']) {
    const picture = region('吹哨报到').getByRole('img', { name })
    await picture.waitFor()
    await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
  }

  // Both sides: did the unit do its part, was it right to call it.
  for (const [name, part, call] of [
    [CITY, '到位', '该吹'],
    [EMPLOYER, '到位', '该吹'],
    [POLICE, '不到位', '可吹可不吹'],
  ] as const) {
    await deed(worker, '评价单位', { choice: [part] }, unit(name))
    await unit(name).getByText(`单位: ${part}`).first().waitFor()
    await deed(worker, '评价这次吹哨', { choice: [call] }, unit(name))
    await unit(name).getByText(`对吹哨: ${call}`).first().waitFor()
  }
  await expectCalm(worker, '吹哨报到')
  await shot(worker, 'whistle-settled')

  await issueMinutes(worker, '和平路街道办事处')
  const minutes = await saveWord(worker)
  expect(minutes.name).toMatch(/吹哨报到纪要.*\.docx$/)
  const parts = [CITY, POLICE, EMPLOYER, '王队长', '未到', '不到位', '可吹可不吹', '清走六袋', '2张']
  for (const part of parts) expect(minutes.words).toContain(part)
})

test('then with his employer at the table it is agreed: clearly, signed by finger, sealed and handed over', async () => {
  await openFile()
  await deed(worker, '请人参加', {
    pick: { 是什么人: '工作单位' },
    fill: { 姓名或单位名称: '环卫公司王队长' },
    tick: ['林桂英', '贺满仓'],
  })
  await worker.getByText('双方都同意').waitFor()
  await deed(worker, '记调解', {
    fill: { 在哪里: '社区调解室', 提了什么方案: '公司给一处存放点。', 达成了什么: '双方同意写成协议。' },
    choice: ['达成协议'],
    tick: ['环卫公司王队长'],
  })
  await worker.getByText('第 2 次调解').first().waitFor()
  await expectCalm(worker, '调解卷宗')
  await shot(worker, 'mediation-file')

  await writeAgreement(worker)

  // Both sides sign with a finger on a phone's screen, the mediator with the mouse at the desk.
  await worker.setViewportSize(PHONE)
  await sign(worker, '协议', '林桂英 签名')
  await sign(worker, '协议', '贺满仓 签名', async () => {
    await expectCalm(worker, '签名')
    await shot(worker, 'signature-pad')
  })
  await worker.setViewportSize({ width: 1366, height: 768 })
  await sign(worker, '协议', '刘敏 签名')
  await deed(worker, '盖章生效', { fill: { 监印人: '赵书记' } })
  await worker.getByText(/公章登记第 \d+ 号/).waitFor()
  for (const name of ['林桂英', '贺满仓']) await deed(worker, '送达', { pick: { 送给谁: name } })
})

/** A result, and somebody who looked. */
async function solve(text: string): Promise<void> {
  await openCase()
  await deed(worker, '报告结果', { choice: ['解决了'], fill: { 办理情况: text } })
  await deed(worker, '现场核查', { choice: ['属实'] })
  await expectState('checked')
}

/** Closed, once what the resident said has come to the desk. */
async function closeAfter(said: string): Promise<void> {
  await region('经过').getByText(said).first().waitFor()
  await deed(worker, '办结')
  await expectState('closed')
}

test("then the promise is a door on the grid worker's phone: broken in two taps without a network, and counted once it is sent", async () => {
  await openFile()
  await worker.getByRole('button', { name: '加定期承诺' }).click()
  const home = worker.getByRole('dialog').getByLabel('到哪一户去看')
  await expect.poll(() => home.inputValue()).toContain('201')
  // Only what the rhythm needs is asked: days of the week for one, the day of the month for another.
  const dialogue = worker.getByRole('dialog')
  await dialogue.getByText('月', { exact: true }).click()
  await dialogue.getByLabel('每月几号').waitFor()
  await expect.poll(() => dialogue.getByText('周几').count()).toBe(0)
  // It is the door that is looked at, whichever household lives there.
  await expect.poll(() => dialogue.getByText('新的一户').count()).toBe(0)
  await fillDialogue(worker, {
    fill: { 做什么: '门口不堆废品, 地面消过毒', 违约几次: '2' },
    choice: ['天'],
    pick: { 谁去看: '孙丽' },
  })
  await worker.getByText(/每天/).first().waitFor()
  await solve('已清走, 签了调解协议。')
  await deed(worker, '回访', { choice: ['上门', '解决了', '基本满意'] })
  await closeAfter('居民说解决了, 基本满意')
  await openFile()

  phone = await newPhone(browser, network.url, '孙丽')
  const door = phone.locator('a.door').filter({ hasText: '承诺' })
  await door.first().waitFor()
  await network.cut()
  await door.first().click()
  // Nobody could see it: that is kept too, and it stays to be looked at.
  await look('没见到', '门口被车挡着。')
  await promise().getByRole('button', { name: '违约' }).waitFor()
  await expectCalm(phone, '门上的承诺')
  await shot(phone, 'promise-at-door')
  await look('违约', '又堆了三袋瓶子。')
  await promise().waitFor({ state: 'detached' })
  await network.mend()
  await sendAll(phone)

  await region('定期承诺')
    .getByText(/违约 1 次, 满 2 次/)
    .waitFor()
  for (const seen of ['门口被车挡着。', '又堆了三袋瓶子。'])
    await region('定期承诺').getByText(seen).waitFor()
  expect((await matter()).state).toBe('closed')
})

test('then it is broken twice: the closed matter is open again with its history', async () => {
  await openDoor(phone, '2号楼 1单元 201')
  await look('违约', '纸板堆到楼梯上。')
  await sendAll(phone)
  await worker.getByText('违约, 已重新调解').waitFor()
  await expectState('handling')
  expect((await matter()).reopened).toBe(1)
  await region('履行和回访').getByText('承诺多次没有做到').first().waitFor()
  await openCase()
  await line('经过', '调解达成的承诺没有做到, 重新办理。').getByText('系统').waitFor()
  for (const before of ['写处置结果', '现场核查', '居民说解决了, 基本满意', '办结'])
    await region('经过').getByText(before).first().waitFor()
  for (const said of [
    `${EMPLOYER}, 到位`,
    `${POLICE}, 不到位`,
    '公司在车棚给一处存放点',
    /叫了和平路派出所、.*环卫公司/,
  ])
    await region('经过').getByText(said).first().waitFor()
  await line('经过', `记谁到了: ${EMPLOYER}`).getByText(/到场/).waitFor()
  await shot(worker, 'open-again')
})

test('then it is kept, the resident judges on the public page, and the matter is closed', async () => {
  await openFile()
  await worker.getByRole('button', { name: '原协议接着履行' }).click()
  await fillDialogue(worker, { fill: { 说明: '认错, 接着照协议做。' } })
  await sendAll(phone)
  await openDoor(phone, '2号楼 1单元 201')
  await look('守约')
  await sendAll(phone)
  await phone.context().close()
  await worker.getByText('守约', { exact: true }).first().waitFor()
  await worker.getByText(/违约 0 次/).waitFor()
  await solve('又清走了, 天天有人看, 守约。')

  const family = await (await browser.newContext({ viewport: PHONE })).newPage()
  family.setDefaultTimeout(PATIENCE)
  const press = (name: string, exact = false) => family.getByRole('button', { name, exact }).click()
  await family.goto(`${workbench.url}/r/?c=${at}`)
  await press('查进度')
  await family.getByLabel('编号').fill((await matter()).number)
  await family.getByLabel('手机号后四位').fill(REPORTER_PHONE.slice(-4))
  await press('查一查')
  await family.getByText('等您说一声').first().waitFor()
  await family.getByText('重新办理').first().waitFor()
  await expectAccessible(family, '查进度')
  await shot(family, 'resident-judges')
  for (const name of ['解决了', '满意']) await press(name, true)
  await press('提交我的意见')
  await family.getByText('您的意见收到了, 谢谢!').waitFor()
  await family.context().close()
  await closeAfter('居民说解决了, 满意')
})

test('then every paper is there, the volume prints and is archived, and nobody else sees a word of it', async () => {
  await openFile()
  await deed(worker, '记履行', { choice: ['已履行'] })
  await deed(worker, '记回访', {
    pick: { 问的是哪一方: '林桂英' },
    fill: { 履行了哪些: '都清了。' },
    choice: ['满意'],
  })
  await deed(worker, '写结案', { fill: { 结案情况: '双方和好。' } })
  const list = region('归档前逐项核对')
  await list.waitFor()
  await expect.poll(() => list.locator('.must-missing').count()).toBe(0)
  await expectCalm(worker, '调解卷宗 归档前')
  await shot(worker, 'mediation-before-archive')
  const href = await worker.getByRole('link', { name: '打印整卷' }).getAttribute('href')
  const volume = await worker.request.get(`${workbench.url}${href}`)
  expect((await volume.body()).subarray(0, 4).toString()).toBe('%PDF')
  await deed(worker, '归档')
  await worker.getByText('这份卷宗已经归档').waitFor()
  await deed(worker, '调阅', { fill: { 原因: '法院来函核对' } })
  await worker.getByRole('heading', { level: 1, name: /二楼门口/ }).waitFor()

  // Not a colleague, not the street.
  for (const login of ['wanglei', 'jiedao']) {
    const other = await deskOf(workbench.url, login, at)
    const [opened] = await desk.ask<readonly { id: string }[]>('mediation.ofCase', { caseId })
    await expect(other.ask('mediation.page', { mediationId: opened!.id })).rejects.toThrow(/40[34]/)
  }
})
