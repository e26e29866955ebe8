import { dayOf } from '../../domain/kit/dates.ts'
import type { PersonCopy } from '../../domain/rights/queries.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import type { Sheet, SheetBlock } from '../papers/sheet.ts'

const { rights } = zhCN

/** The day here, of an instant too: what was written at six in the morning is not of the day before. */
function sayAt(at: string): string {
  return at.length > 10 ? dayOf(at) : at
}

/** As it stands on paper: each section with its lines, and of an empty one that nothing is held. */
export function copySheet({ person, committee, sections }: PersonCopy, printed: string): Sheet {
  return {
    title: rights.copy.title,
    committee,
    foot: printed,
    page: 'a4',
    landscape: false,
    blocks: [
      { kind: 'text', words: `${person}: ${rights.copy.intro}` },
      ...sections.flatMap(({ section, lines }): readonly SheetBlock[] => [
        { kind: 'band', words: rights.sections[section] },
        lines.length === 0
          ? { kind: 'text', words: rights.copy.none }
          : {
              kind: 'table',
              widths: [2, 3, 6],
              head: [rights.copy.at, rights.copy.what, rights.copy.says],
              rows: lines.map(({ at, what, says }) => [sayAt(at), what, says]),
            },
      ]),
      { kind: 'text', words: rights.copy.end },
    ],
  }
}

/** The same for the Word template. */
export function copyWordData({ person, committee, sections }: PersonCopy, printed: string) {
  return {
    标题: rights.copy.title,
    出具单位: committee,
    说明: `${person}: ${rights.copy.intro}`,
    条目: sections.flatMap(({ section, lines }) =>
      (lines.length === 0 ? [{ at: '', what: rights.copy.none, says: '' }] : lines).map(
        ({ at, what, says }) => ({
          部分: rights.sections[section],
          时间: sayAt(at),
          项目: what,
          内容: says,
        }),
      ),
    ),
    结尾: rights.copy.end,
    打印: printed,
  }
}
