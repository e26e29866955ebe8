import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { compounds } from '../../domain/registry/queries.ts'
import { occupancies } from '../../domain/registry/dwelling.ts'
import { flagCodes } from '../../domain/registry/flag-words.ts'
import { hukouStatuses } from '../../domain/registry/hukou-status.ts'
import { buildingName } from '../../ui/homes/address-text.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { choicesOf, type Choice } from '../../ui/kit/deed-form.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { FilterBox } from './FilterBox.tsx'
import type { Shown } from './person-filter.ts'

interface Props {
  readonly shown: Shown
  readonly go: (shown: Shown) => void
}

/** What the list is narrowed to. A search by text goes without the others: it finds people wherever they are. */
export function PersonFilters({ shown, go }: Props) {
  const words = useWords()
  const session = useSession()
  const { list } = words.desk.homes
  const { registry } = words
  const { data } = useAsk(compounds, { limit: 200 })
  const rows = data?.rows ?? []
  const buildings = rows.find(({ id }) => id === shown.compound)?.buildings ?? []
  const { text, ...others } = shown
  const change = (part: Shown) => go({ ...others, ...part })
  const [short, setShort] = useState(false)
  const all = { value: '', label: list.all }
  const pick = (key: keyof Shown, label: string, choices: readonly Choice[], also: Shown = {}) => (
    <FilterBox label={label}>
      <Select
        aria-label={label}
        value={shown[key] ?? choices[0]?.value ?? ''}
        disabled={Boolean(text)}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={[...choices]}
        onChange={(value) => change({ ...also, [key]: value })}
      />
    </FilterBox>
  )
  const age = (key: 'ageFrom' | 'ageTo', label: string) => (
    <FilterBox label={label}>
      <InputNumber
        aria-label={label}
        min={0}
        max={150}
        value={shown[key] ?? null}
        disabled={Boolean(text)}
        changeOnWheel={false}
        onChange={(value) => change({ [key]: value ?? undefined })}
      />
    </FilterBox>
  )
  return (
    <search className="list-filters no-print" aria-label={list.filters}>
      {session.mayAsk('registry.search') ? (
        <FilterBox label={list.text} hint={short ? list.textShort : text ? list.textHint : undefined}>
          <Input.Search
            aria-label={list.text}
            defaultValue={text ?? ''}
            allowClear
            onSearch={(typed) => {
              const said = typed.trim()
              setShort(said.length === 1)
              if (said.length !== 1) go(said === '' ? others : { text: said })
            }}
          />
        </FilterBox>
      ) : null}
      {pick('compound', list.compound, [all, ...rows.map(({ id, name }) => ({ value: id, label: name }))], {
        building: '',
      })}
      {buildings.length > 0
        ? pick('building', list.building, [
            all,
            ...buildings.map(({ id, name }) => ({ value: id, label: buildingName(words, name) })),
          ])
        : null}
      {pick('flag', list.flag, [all, ...choicesOf(registry.flags, flagCodes)])}
      {age('ageFrom', list.ageFrom)}
      {age('ageTo', list.ageTo)}
      {pick('occupancy', list.occupancy, [all, ...choicesOf(registry.occupancies, occupancies)])}
      {pick('hukou', list.hukouStatus, [all, ...choicesOf(registry.hukouStatuses, hukouStatuses)])}
      {pick('state', list.state, choicesOf(registry.personStates, ['here', 'left', 'died']))}
      {Object.keys(shown).length > 0 ? <Button onClick={() => go({})}>{list.clear}</Button> : null}
    </search>
  )
}
