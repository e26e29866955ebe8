import { Button, Select } from 'antd'
import { targetFilters, type DrivePage } from '../../domain/drives/drive-queries.ts'
import { stances } from '../../domain/drives/stance.ts'
import { fill } from '../../text/shape.ts'
import { buildingName } from '../../ui/homes/address-text.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { FilterBox } from '../homes/FilterBox.tsx'
import { isNarrowed, type DriveShown } from './drive-filter.ts'

interface Props {
  readonly page: DrivePage
  readonly shown: DriveShown
  readonly go: (shown: DriveShown) => void
}

const TRIES = [2, 3, 4, 5] as const

/** What the list is narrowed to; it stays in the address bar. */
export function DriveFilters({ page, shown, go }: Props) {
  const words = useWords()
  const say = words.desk.drives
  const any = { value: '', label: say.any }
  const pick = (
    key: keyof DriveShown,
    label: string,
    options: readonly { value: string; label: string }[],
    also: DriveShown = {},
  ) => (
    <FilterBox label={label}>
      <Select
        aria-label={label}
        value={String(shown[key] ?? options[0]?.value ?? '')}
        popupMatchSelectWidth={false}
        options={[...options]}
        onChange={(value) => go({ ...shown, ...also, [key]: value === '' ? undefined : value })}
      />
    </FilterBox>
  )
  const stairs = [
    ...new Set(
      page.stairs
        .filter(({ buildingId, stair }) => buildingId === shown.building && stair !== null)
        .map(({ stair }) => stair ?? ''),
    ),
  ].sort((one, other) => one.localeCompare(other, 'zh-CN', { numeric: true }))
  return (
    <search className="list-filters no-print" aria-label={say.filters}>
      {pick(
        'show',
        say.show,
        targetFilters.map((value) => ({ value, label: say.shows[value] })),
      )}
      {pick('stance', say.stance, [
        any,
        ...stances.map((value) => ({ value, label: words.drives.stances[value] })),
        { value: 'none', label: say.notYet },
      ])}
      {pick(
        'building',
        say.building,
        [
          any,
          ...page.buildings.map(({ id, name, compound }) => ({
            value: id ?? '',
            label: `${compound} ${buildingName(words, name)}`,
          })),
        ],
        { stair: undefined },
      )}
      {stairs.length > 0
        ? pick('stair', say.stair, [any, ...stairs.map((value) => ({ value, label: value }))])
        : null}
      {page.grids.length > 1
        ? pick('grid', say.grid, [
            any,
            ...page.grids.flatMap(({ id, name }) => (id ? [{ value: id, label: name }] : [])),
          ])
        : null}
      {pick('tries', say.tries, [
        any,
        ...TRIES.map((n) => ({ value: String(n), label: fill(say.triesFrom, { n }) })),
      ])}
      {isNarrowed(shown) ? <Button onClick={() => go({ open: shown.open })}>{say.clear}</Button> : null}
    </search>
  )
}
