import type { DriveTargetRow } from '../../domain/drives/progress.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { addressText } from '../../ui/homes/address-text.ts'

type Told = Pick<
  DriveTargetRow,
  'label' | 'writtenPlace' | 'name' | 'dwellingId' | 'compound' | 'building' | 'stair' | 'room' | 'place'
>

/** What a line of a drive is called: `东侧1号位 · 三友小区 3号楼 2单元 501`. */
export function targetText(words: Catalogue, row: Told): string {
  const { dwellingId, writtenPlace } = row
  const unknown = writtenPlace ? fill(words.desk.drives.writtenPlace, { place: writtenPlace }) : ''
  const address = dwellingId ? addressText(words, row) : unknown
  return [row.label, row.name, address].filter(Boolean).join(' · ') || words.desk.drives.none
}

/** Where it stands, or why it does not count any more. */
export function standingText(
  words: Catalogue,
  { left, stance }: Pick<DriveTargetRow, 'left' | 'stance'>,
): string {
  if (left) return fill(words.desk.drives.leftHere, { why: words.drives.leaving[left] })
  return stance ? words.drives.stances[stance] : words.desk.drives.notYet
}
