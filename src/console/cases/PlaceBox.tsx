import { AutoComplete, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { homePage, search } from '../../domain/registry/queries.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'

export interface Place {
  readonly dwellingId: string | null
  readonly words: string
}

const PAUSE_MS = 200
const NOWHERE: Place = { dwellingId: null, words: '' }

/** A home of the registry as people write it, or any place in words. */
export function PlaceBox({ place, choose }: { place: Place; choose: (place: Place) => void }) {
  const words = useWords()
  return (
    <Form.Item label={words.cases.titles.place} htmlFor="place" extra={words.desk.cases.placeHint}>
      <PlaceInput id="place" value={place} onChange={choose} />
    </Form.Item>
  )
}

interface Props {
  readonly id?: string
  readonly value?: Place
  readonly onChange?: (place: Place) => void
}

/** The same as a field of any form, which gives `id`, `value` and `onChange`. */
export function PlaceInput({ id, value: place = NOWHERE, onChange }: Props) {
  const words = useWords()
  const [text, setText] = useState(place.words)
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const home = useAsk(homePage, place.dwellingId ? { dwellingId: place.dwellingId } : undefined)
  const known = place.dwellingId && home.data ? addressText(words, home.data.home) : ''
  useEffect(() => {
    if (known) setText(known)
  }, [known])
  const hits = useAsk(search, asked.length >= 2 && asked !== known ? { q: asked, limit: 8 } : undefined)
  const options = (hits.data ?? []).flatMap((hit) =>
    hit.kind === 'home' ? [{ value: addressText(words, hit.home), key: hit.id }] : [],
  )
  return (
    <AutoComplete
      value={text}
      options={options}
      onChange={(value: string) => {
        setText(value)
        onChange?.({ dwellingId: null, words: value })
      }}
      onSelect={(value, option) => {
        setText(value)
        onChange?.({ dwellingId: option.key, words: '' })
      }}
    >
      <Input {...(id ? { id } : {})} maxLength={200} autoComplete="off" />
    </AutoComplete>
  )
}
