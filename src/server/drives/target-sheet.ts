import type { DriveTargetRow } from '../../domain/drives/progress.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { fill } from '../../text/shape.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import type { SheetToWrite } from '../sheets/write-workbook.ts'

const { drives, desk } = zhCN
const say = desk.drives

/** The list of a drive as an office keeps it: one line a target. */
export function targetSheet(rows: AsyncIterable<DriveTargetRow>): SheetToWrite {
  return {
    name: say.title,
    columns: [
      { header: say.target, width: 22, format: 'text' },
      { header: desk.homes.fields.person, width: 12, format: 'text' },
      { header: desk.homes.list.compound, width: 16, format: 'text' },
      { header: say.building, format: 'text' },
      { header: say.stair, format: 'text' },
      { header: say.door, format: 'text' },
      { header: say.stance, width: 14, format: 'text' },
      { header: say.lastOutcome, width: 14, format: 'text' },
      { header: say.openedAt, width: 12, format: 'text' },
      { header: say.times },
      { header: say.next, width: 12, format: 'text' },
      { header: say.notices },
    ],
    rows: cellsOf(rows),
  }
}

async function* cellsOf(rows: AsyncIterable<DriveTargetRow>) {
  for await (const row of rows) {
    const { label, writtenPlace, name, compound, building, stair, room, place, left, stance } = row
    yield [
      label,
      name ?? '',
      compound ?? '',
      building ?? '',
      stair ?? '',
      room ?? place ?? writtenPlace,
      left ? fill(say.leftHere, { why: drives.leaving[left] }) : stance ? drives.stances[stance] : say.notYet,
      row.lastOutcome ? drives.outcomes[row.lastOutcome] : '',
      row.lastAt ? dayOf(row.lastAt) : '',
      row.attempts,
      row.nextOn ?? '',
      row.notices,
    ]
  }
}
