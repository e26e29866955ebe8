import ExcelJS from 'exceljs'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import { openPaperOffice, type PaperOffice } from '../../../test/documents/paper-office.ts'
import { wordsOf } from '../../../test/documents/words-of.ts'

const NOVEMBER = '/api/rate-reports/2026-11_2026-11'

let office: PaperOffice
beforeAll(async () => {
  office = await openPaperOffice()
  const { n } = office.o
  const { caseId } = office
  await n.done(n.worker, 'case.reportResult', { caseId, result: 'solved', text: '已经通水' })
  await n.done(n.worker, 'case.check', { caseId, agrees: true, onSite: true })
  const answer = { reached: true, way: 'telephone', solved: true, satisfaction: 'basically' }
  await n.done(n.worker, 'case.returnVisit', { caseId, visitId: newId(), ...answer })
})
afterAll(() => office?.close())

test('the monthly report is a Word file that says the rates and how they were reckoned', async () => {
  const { status, bytes } = await office.fetch(`${NOVEMBER}.docx`)
  expect(status).toBe(200)
  const words = await wordsOf(bytes)
  for (const said of ['三率报告', '2026年11月', '有效回访 1 件', '解决率 100.0%', '满意率 90.0%', '2021-1'])
    expect(words).toContain(said)
})

test('where no agency took part the report says so instead of showing an empty table', async () => {
  const words = await wordsOf((await office.fetch(`${NOVEMBER}.docx`)).bytes)
  expect(words.slice(words.indexOf('各协办单位'))).toContain('（没有）')
})

test('the same figures as a table to reckon on with, and as a page to print', async () => {
  const sheet = await office.fetch(`${NOVEMBER}.xlsx`)
  const { sheets } = await readXlsx(new Uint8Array(sheet.bytes))
  const [title, formula, made, head, total] = sheets[0]!.rows
  expect(title?.[0]).toMatch(/2026年11月三率报告$/)
  expect(formula?.[0]).toMatch(/按“2021-1”版算法/)
  expect(made?.[0]).toMatch(/^2026年11月\d+日 由.+导出$/)
  expect(head?.slice(2, 5)).toEqual(['有效回访', '已联系', '已解决'])
  expect([total?.[0], total?.[2], total?.[4], total?.[9]]).toEqual(['合计', 1, 1, 0.9])
  const whole = await readXlsx(new Uint8Array(sheet.bytes), { readStyles: true })
  expect(whole.sheets[0]!.cells?.get('4,9')?.style?.numFmt).toBe('0.0%')
  const pdf = await office.fetch(`${NOVEMBER}.pdf`)
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
})

test('the table is printed on A4 across, all columns on the page, its head on every page and before the eyes', async () => {
  const { bytes } = await office.fetch(`${NOVEMBER}.xlsx`)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const [sheet] = workbook.worksheets
  const { paperSize, orientation, fitToPage, fitToWidth, fitToHeight, printTitlesRow } = sheet!.pageSetup
  const page = [paperSize, orientation, fitToPage, fitToWidth, fitToHeight, printTitlesRow]
  expect(page).toEqual([9, 'landscape', true, 1, 0, '4:4'])
  expect(sheet!.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 })
  expect([sheet!.getCell('A4').font?.bold, sheet!.getCell('A5').font?.name]).toEqual([true, '宋体'])
  expect(sheet!.getCell('K1').isMerged).toBe(true)
})

test('the street may read a community’s rates; grid workers, agencies and other communities may not', async () => {
  const { n, handler } = office.o
  expect((await office.fetch(`${NOVEMBER}.docx`, n.streetOfficer)).status).toBe(200)
  for (const who of [n.eastWorker, n.auditor, n.administrator, n.siblingWorker, handler])
    expect((await office.fetch(`${NOVEMBER}.docx`, who)).status).toBeGreaterThanOrEqual(403)
})

test.each(['2026-13_2026-11.pdf', '2026-11.pdf', '2026-11_2026-11.exe', '..%2f_2026-11.pdf'])(
  'no report of the name %s',
  async (file) => {
    expect([400, 404]).toContain((await office.fetch(`/api/rate-reports/${file}`)).status)
  },
)
