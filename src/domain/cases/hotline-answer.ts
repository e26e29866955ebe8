import { openStates, type CaseState } from './case-states.ts'
import { hotlineColumns, readHotlineHeader, type HotlineColumn } from './hotline-columns.ts'

/** What the community fills in; the rest of a row is the hotline's own. */
export const answerColumns = [
  'state',
  'outcome',
  'reply',
  'closedAt',
  'solved',
  'satisfied',
] as const satisfies readonly HotlineColumn[]
export type AnswerColumn = (typeof answerColumns)[number]
export type HotlineAnswer = Readonly<Record<AnswerColumn, string>>

/** A row as it came: its own header, so that it goes back in the layout in which it was asked. */
export interface KeptOrder {
  readonly header: readonly string[]
  readonly cells: readonly string[]
}

/** Has the matter come to an end that can be answered? What is still owed (or merged elsewhere) has not. */
export function isAnswerable(state: CaseState): boolean {
  return state !== 'merged' && !(openStates as readonly CaseState[]).includes(state)
}

/** What a row says, without what we fill in: two rows of the same words are the same order, however far it has come. */
export function orderWords({ header, cells }: KeptOrder): Readonly<Record<string, string>> {
  const found = readHotlineHeader(header) ?? {}
  const ours = new Set(answerColumns.flatMap((column) => found[column] ?? []))
  return Object.fromEntries(
    header.flatMap((title, at) => {
      const text = (cells[at] ?? '').trim()
      return ours.has(at) || title.trim() === '' || text === '' ? [] : [[title.trim(), text]]
    }),
  )
}

/** Which columns of an order say something else than before: `title` with both texts, empty where there was none. */
export function changesOf(before: KeptOrder, after: KeptOrder) {
  const [old, now] = [orderWords(before), orderWords(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((title) => (old[title] ?? '') !== (now[title] ?? ''))
    .map((title) => ({ title, before: old[title] ?? '', after: now[title] ?? '' }))
}

/**
 * The sheet that goes out: the layout of the first row given (the newest), the columns we fill added where it has none of them.
 * A row of another layout is put in by its columns; what only it has gets a column at the end, so that nothing is lost.
 */
export function answerSheet(orders: readonly (KeptOrder & { readonly answer: HotlineAnswer })[]) {
  const header = [...(orders[0]?.header ?? hotlineColumns.map(([, [title]]) => title))]
  const found = new Map(Object.entries(readHotlineHeader(header) ?? {}))
  const columnOf = (column: HotlineColumn, title: string) => {
    const at = found.get(column)
    if (at !== undefined) return at
    found.set(column, header.length)
    return header.push(title) - 1
  }
  const rows = orders.map(({ header: own, cells, answer }) => {
    const row: string[] = []
    const known = Object.entries(readHotlineHeader(own) ?? {}) as [HotlineColumn, number][]
    for (const [at, title] of own.entries()) {
      const column = known.find(([, where]) => where === at)?.[0]
      const same = header.indexOf(title)
      const to = column ? columnOf(column, title) : same >= 0 ? same : header.push(title) - 1
      row[to] = cells[at] ?? ''
    }
    for (const column of answerColumns) {
      const [, [title]] = hotlineColumns.find(([name]) => name === column)!
      // What the hotline has written there already stays where we have nothing to say.
      const to = columnOf(column, title)
      if (answer[column]) row[to] = answer[column]
    }
    return row
  })
  return { header, rows: rows.map((row) => header.map((_, at) => row[at] ?? '')) }
}
