import type { RateDimension, RateLine, RateReport } from '../../domain/cases/rate-queries.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { ratesOf, sayShare, type RateCounts, type RateFormula } from '../../domain/cases/rates.ts'
import type { PaperFacts } from '../../domain/documents/paper-kinds.ts'
import type { ReportToWrite } from '../sheets/write-report.ts'
import type { ColumnToWrite } from '../sheets/write-workbook.ts'

/** The same report four times, each by another dimension. */
export type RatesSeen = Readonly<Record<RateDimension, RateReport>>

interface Printing {
  readonly committee: string
  /** 2026-11, both ends included. */
  readonly from: string
  readonly to: string
  readonly printedAt: string
  readonly printedBy: string
}

/** A table of a head alone looks as if something had been lost. */
const NOTHING = { name: '（没有）', base: '', response: '', solved: '', satisfied: '', composite: '' }

/** 三率报告 as a paper. */
export function rateSheet(seen: RatesSeen, printing: Printing): PaperFacts<'rates-report'> {
  const { formula, total } = seen.month
  const { from, to, ...rest } = printing
  const lines = (of: RateDimension) => {
    const all = seen[of].lines.map((line) => ({ name: nameOf(line, of), ...said(line.counts, formula) }))
    return all.length > 0 ? all : [NOTHING]
  }
  return {
    ...rest,
    period: from === to ? sayMonth(from) : `${sayMonth(from)}至${sayMonth(to)}`,
    ...said(total, formula),
    formula: sayFormula(formula),
    months: lines('month'),
    grids: lines('grid'),
    kinds: lines('kind'),
    agencies: lines('agency'),
  }
}

const columns: readonly ColumnToWrite[] = [
  { header: '按什么', width: 12 },
  { header: '名称', width: 26 },
  ...['有效回访', '已联系', '已解决', '满意', '基本满意'].map((header) => ({ header })),
  ...['响应率', '解决率', '满意率', '综合'].map((header) => ({ header, format: 'share' as const })),
  { header: '算法版本', width: 12, format: 'text' as const },
]
const dimensions = [
  ['month', '月份'],
  ['grid', '网格'],
  ['kind', '事项'],
  ['agency', '协办单位'],
] as const

/** The same report as a table: the counts as numbers, so that whoever gets it can reckon on. */
export function rateWorkbook(seen: RatesSeen, printing: Printing): ReportToWrite {
  const { formula } = seen.month
  const { from, to, committee, printedAt, printedBy } = printing
  const period = from === to ? sayMonth(from) : `${sayMonth(from)}至${sayMonth(to)}`
  const row = (by: string, name: string, counts: RateCounts) => {
    const { response, solved, satisfied, composite } = ratesOf(counts, formula)
    const { base, contacted, basically } = counts
    const counted = [base, contacted, counts.solved, counts.satisfied, basically]
    return [by, name, ...counted, ...[response, solved, satisfied, composite].map(rounded), formula.version]
  }
  return {
    name: from === to ? `三率 ${from}` : `三率 ${from}至${to}`,
    title: `${committee} ${period}三率报告`,
    notes: [sayFormula(formula), `${sayDate(dayOf(printedAt))} 由${printedBy}导出`],
    columns,
    rows: [
      row('合计', '', seen.month.total),
      ...dimensions.flatMap(([of, word]) =>
        seen[of].lines.map((line) => row(word, nameOf(line, of), line.counts)),
      ),
    ],
  }
}

function said(counts: RateCounts, formula: RateFormula) {
  const { response, solved, satisfied, composite } = ratesOf(counts, formula)
  return {
    base: String(counts.base),
    response: sayShare(response),
    solved: sayShare(solved),
    satisfied: sayShare(satisfied),
    composite: sayShare(composite),
  }
}

function rounded(share: number | null): number | null {
  return share === null ? null : Math.round(share * 10_000) / 10_000
}

function nameOf({ name }: RateLine, of: RateDimension): string {
  if (of === 'month') return sayMonth(name)
  return name || '（未写明）'
}

function sayMonth(month: string): string {
  const [year, number] = month.split('-')
  return `${year}年${Number(number)}月`
}

function sayDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

function sayFormula({ version, weights, basically, source }: RateFormula): string {
  const percent = (weight: number) => `${Math.round(weight * 1000) / 10}%`
  const parts = `响应率×${percent(weights.response)} + 解决率×${percent(weights.solved)} + 满意率×${percent(weights.satisfied)}`
  return `只算有效回访（居民有答复的），每个办理结果以最后一次答复为准。按“${version}”版算法：综合 = ${parts}，一个“基本满意”算${basically}个“满意”。来源：${source}。`
}
