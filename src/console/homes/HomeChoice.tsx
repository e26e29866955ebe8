import { AutoComplete, Input, Radio } from 'antd'
import { useState } from 'react'
import { newId } from '../../domain/kit/ids.ts'
import { homePage, search } from '../../domain/registry/queries.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { householdName } from '../../ui/homes/household-forms.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { usePause } from './use-pause.ts'

/** A home and the household there; one that does not exist yet has a new id. */
export interface ChosenHome {
  readonly dwellingId: string
  readonly householdId: string
}

export function isChosenHome(value: unknown): value is ChosenHome {
  return typeof value === 'object' && value !== null && 'dwellingId' in value && 'householdId' in value
}

interface Props {
  readonly id?: string
  readonly value?: ChosenHome
  readonly onChange?: (value: ChosenHome | undefined) => void
  /** Where somebody moves in; elsewhere the door is all that counts. */
  readonly asksHousehold?: boolean
}

/** Finds a home as people write addresses; where it matters, then asks into which of its households. */
export function HomeChoice({ id, value, onChange, asksHousehold = false }: Props) {
  const words = useWords()
  const { fields, home } = words.desk.homes
  const [text, setText] = useState('')
  const [newHouseholdId] = useState(newId)
  const asked = usePause(text)
  const hits = useAsk(search, asked.length >= 2 && !value ? { q: asked, limit: 10 } : undefined)
  const page = useAsk(homePage, value ? { dwellingId: value.dwellingId } : undefined)
  // One that was chosen beforehand is shown as people write it.
  const known = page.data?.home.dwellingId === value?.dwellingId ? page.data?.home : undefined
  const shown = value && text === '' && known ? addressText(words, known) : text
  const found = value ? [] : (hits.data ?? [])
  const options = found.flatMap((hit) =>
    hit.kind === 'home'
      ? [
          {
            key: hit.id,
            value: addressText(words, hit.home),
            label: [addressText(words, hit.home), hit.heads.join('、')].filter(Boolean).join('  '),
          },
        ]
      : [],
  )
  const households = page.data?.home.dwellingId === value?.dwellingId ? (page.data?.households ?? []) : []
  return (
    <>
      <AutoComplete
        {...(id ? { id } : {})}
        value={shown}
        options={options}
        defaultActiveFirstOption
        onChange={(typed: string) => {
          setText(typed)
          onChange?.(undefined)
        }}
        onSelect={(label, option) => {
          setText(label)
          onChange?.({ dwellingId: option.key, householdId: newHouseholdId })
        }}
      >
        <Input placeholder={fields.homeHint} autoComplete="off" />
      </AutoComplete>
      {asksHousehold && value && households.length > 0 ? (
        <Radio.Group
          aria-label={fields.household}
          className="home-households"
          value={value.householdId}
          onChange={(event) => onChange?.({ ...value, householdId: String(event.target.value) })}
          options={[
            ...households.map((one) => ({ value: one.id, label: householdName(words, one) })),
            { value: newHouseholdId, label: home.newHousehold },
          ]}
        />
      ) : null}
    </>
  )
}
