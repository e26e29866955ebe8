import { InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { TARGETS_AT_MOST, type driveCut } from '../../domain/drives/drive-cut.ts'
import { previewCut, type CutPreview } from '../../domain/drives/drive-queries.ts'
import { occupancies } from '../../domain/registry/dwelling.ts'
import { flagCodes } from '../../domain/registry/flag-words.ts'
import { hukouStatuses } from '../../domain/registry/hukou-status.ts'
import { compounds, gridList } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import { buildingName } from '../../ui/homes/address-text.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { choicesOf, type Choice } from '../../ui/kit/deed-form.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { FilterBox } from '../homes/FilterBox.tsx'
import { BeginDrive } from './BeginDrive.tsx'

type Cut = z.input<typeof driveCut>

/** Whom to visit, by the same questions that the list of residents answers; how many it is stands below before it is fixed. */
export function CutForm() {
  const words = useWords()
  const { registry } = words
  const say = words.desk.drives
  const [cut, setCut] = useState<Cut>({ kind: 'home' })
  const places = useAsk(compounds, { limit: 200 }).data?.rows ?? []
  const grids = useAsk(gridList, {}).data ?? []
  const preview = useAsk(previewCut, { cut }).data
  const change = (part: Partial<Cut>) => setCut({ ...cut, ...part })
  const chosen = places.filter(({ id }) => cut.compoundIds?.includes(id))
  const several = (
    key: 'compoundIds' | 'buildingIds',
    label: string,
    options: readonly Choice[],
    empty: string,
  ) => (
    <FilterBox label={label}>
      <Select
        mode="multiple"
        aria-label={label}
        className="drive-places"
        placeholder={empty}
        value={[...(cut[key] ?? [])]}
        options={options as { value: string; label: string }[]}
        optionFilterProp="label"
        onChange={(value: string[]) =>
          change(key === 'compoundIds' ? { compoundIds: value, buildingIds: [] } : { buildingIds: value })
        }
      />
    </FilterBox>
  )
  const one = (
    key: 'gridId' | 'occupancy' | 'flag' | 'hukouStatus',
    label: string,
    options: readonly Choice[],
  ) => (
    <FilterBox label={label}>
      <Select
        aria-label={label}
        value={cut[key] ?? ''}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        options={[{ value: '', label: say.any }, ...options] as { value: string; label: string }[]}
        onChange={(value: string) => change({ [key]: value === '' ? undefined : value })}
      />
    </FilterBox>
  )
  const age = (key: 'ageFrom' | 'ageTo', label: string) => (
    <FilterBox label={label}>
      <InputNumber
        aria-label={label}
        min={0}
        max={150}
        changeOnWheel={false}
        value={typeof cut[key] === 'number' ? cut[key] : null}
        onChange={(value) => change({ [key]: value ?? undefined })}
      />
    </FilterBox>
  )
  return (
    <>
      <div className="list-filters">
        <FilterBox label={say.who}>
          <Radio.Group
            aria-label={say.who}
            optionType="button"
            value={cut.kind}
            options={(['home', 'person'] as const).map((value) => ({
              value,
              label: words.drives.kinds[value],
            }))}
            onChange={(event) => change({ kind: event.target.value === 'person' ? 'person' : 'home' })}
          />
        </FilterBox>
        {several(
          'compoundIds',
          say.compound,
          places.map(({ id, name }) => ({ value: id, label: name })),
          say.wholeCommunity,
        )}
        {chosen.length > 0
          ? several(
              'buildingIds',
              say.building,
              chosen.flatMap(({ name, buildings }) =>
                buildings.map((building) => ({
                  value: building.id,
                  label:
                    chosen.length > 1
                      ? `${name} ${buildingName(words, building.name)}`
                      : buildingName(words, building.name),
                })),
              ),
              say.any,
            )
          : null}
        {grids.length > 0
          ? one(
              'gridId',
              say.grid,
              grids.map(({ gridId, name }) => ({ value: gridId, label: name })),
            )
          : null}
        {one('occupancy', say.occupancy, choicesOf(registry.occupancies, occupancies))}
        {one('flag', say.flag, choicesOf(registry.flags, flagCodes))}
        {age('ageFrom', say.ageFrom)}
        {age('ageTo', say.ageTo)}
        {one('hukouStatus', say.hukouStatus, choicesOf(registry.hukouStatuses, hukouStatuses))}
      </div>
      <BeginDrive
        rest={{ cut }}
        told={preview ? <Preview preview={preview} kind={cut.kind} /> : null}
        reason={
          preview === undefined
            ? words.desk.shell.loading
            : preview.count === 0
              ? say.previewNone
              : preview.count > TARGETS_AT_MOST
                ? fill(words.refusals['drive-too-long'], { n: preview.count, most: TARGETS_AT_MOST })
                : undefined
        }
      />
    </>
  )
}

function Preview({ preview: { count, places }, kind }: { preview: CutPreview; kind: Cut['kind'] }) {
  const say = useWords().desk.drives
  return (
    <p role="status">
      <strong>{fill(kind === 'home' ? say.previewHome : say.previewPerson, { n: count })}</strong>
      {places.length > 1 ? ` (${places.map((place) => `${place.name} ${place.count}`).join(' · ')})` : ''}
    </p>
  )
}
