import type { DriveTargetRow } from '../../domain/drives/progress.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { addressText } from '../../ui/homes/address-text.ts'

type Told = Pick<
  DriveTargetRow,
  'label' | 'name' | 'dwellingId' | 'compound' | 'building' | 'stair' | 'room' | 'place'
>

/** What a line of a drive is called: `东侧1号位 · 三友小区 3号楼 2单元 501`. */
export function targetText(words: Catalogue, row: Told): string {
  const address = row.dwellingId ? addressText(words, row) : ''
  return [row.label, row.name, address].filter(Boolean).join(' · ') || words.desk.drives.none
}

/** Where it stands, or why it does not count any more. */
export function standingText(
  words: Catalogue,
  { left, stance }: Pick<DriveTargetRow, 'left' | 'stance'>,
): string {
  if (left) return words.drives.leaving[left]
  return stance ? words.drives.stances[stance] : words.desk.drives.notYet
}
