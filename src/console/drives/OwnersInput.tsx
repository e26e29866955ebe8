import { Select } from 'antd'
import { useState } from 'react'
import { newId } from '../../domain/kit/ids.ts'
import { search } from '../../domain/registry/queries.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { usePause } from '../homes/use-pause.ts'

export interface OwnerPick {
  readonly ownerId: string
  readonly name: string
}

interface Props {
  readonly id?: string
  readonly value?: readonly OwnerPick[]
  readonly onChange?: (value: readonly OwnerPick[]) => void
}

export function isOwnerPicks(value: unknown): value is readonly OwnerPick[] {
  return Array.isArray(value)
}

const AS_TYPED = 'typed:'

/** Owners of a home: people and organisations of the registry by their ids, anybody else as typed. */
export function OwnersInput({ id, value = [], onChange }: Props) {
  const words = useWords()
  const [text, setText] = useState('')
  const asked = usePause(text)
  const hits = useAsk(search, asked.length >= 2 ? { q: asked, limit: 10 } : undefined).data ?? []
  const found = hits.flatMap((hit) => {
    if (hit.kind === 'person')
      return [
        {
          value: hit.id,
          label: [hit.name, hit.home && addressText(words, hit.home)].filter(Boolean).join('  '),
        },
      ]
    return hit.kind === 'organisation' ? [{ value: hit.id, label: hit.name }] : []
  })
  const typed = text.trim()
  const options = typed.length >= 2 ? [...found, { value: `${AS_TYPED}${typed}`, label: typed }] : found
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      value={value.map(({ ownerId, name }) => ({ value: ownerId, label: name }))}
      labelInValue
      options={options}
      placeholder={words.desk.ballots.ownersHint}
      onChange={(chosen: readonly { value: string; label?: unknown }[]) => {
        setText('')
        onChange?.(
          chosen.map(({ value: key, label }) => {
            const kept = value.find(({ ownerId }) => ownerId === key)
            if (kept) return kept
            if (key.startsWith(AS_TYPED)) return { ownerId: newId(), name: key.slice(AS_TYPED.length) }
            return { ownerId: key, name: typeof label === 'string' ? (label.split('  ')[0] ?? '') : '' }
          }),
        )
      }}
    />
  )
}
