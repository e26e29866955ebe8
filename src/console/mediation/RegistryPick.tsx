import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { ageOn } from '../../domain/registry/age.ts'
import { personPage, search } from '../../domain/registry/queries.ts'
import type { PersonPage } from '../../domain/registry/person-view.ts'
import type { OrganisationHit, PersonHit } from '../../domain/registry/search-view.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { today } from './file-forms.tsx'
import { RevealInto } from './RevealInto.tsx'

/** Who of the registry a party is; both `null`: typed, nobody of the registry. */
export interface FromRegistry {
  readonly personId: string | null
  readonly organisationId: string | null
}
export const NOT_IN_REGISTRY: FromRegistry = { personId: null, organisationId: null }

type Found = PersonHit | OrganisationHit
const PAUSE_MS = 250

interface Props {
  readonly id?: string
  readonly value?: FromRegistry
  readonly onChange?: (value: FromRegistry) => void
}

/**
 * A side from the registry: search, and what is known there fills the form; it may be typed over. A telephone is sealed: it is
 * filled in only after a reason, as everywhere.
 */
export function RegistryPick({ id, value = NOT_IN_REGISTRY, onChange }: Props) {
  const words = useWords()
  const say = words.desk.mediation
  const form = Form.useFormInstance()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const [name, setName] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const wanted = Array.from(asked).length >= 2 ? { q: asked, limit: 12 } : undefined
  const found = useAsk(search, wanted)
  const person = useAsk(personPage, value.personId ? { personId: value.personId } : undefined)
  const page = person.data?.id === value.personId ? person.data : undefined
  useEffect(() => {
    // Only what was just chosen fills the form; a party that is opened again keeps its own words.
    if (page && name) form.setFieldsValue(factsOf(words, page))
    // oxlint-disable-next-line react/exhaustive-deps -- once for each person that is chosen
  }, [page, name])
  const hits = wanted ? (found.data ?? []).filter((hit): hit is Found => isSide(hit)) : []
  const choose = (hit: Found) => {
    setText('')
    setName(hit.name)
    const kind = hit.kind === 'person' ? 'person' : 'organisation'
    form.setFieldsValue({
      kind,
      name: hit.name,
      ...(hit.kind === 'organisation' ? { phone: hit.phone } : {}),
    })
    onChange?.(
      hit.kind === 'person'
        ? { personId: hit.id, organisationId: null }
        : { personId: null, organisationId: hit.id },
    )
  }
  if (value.personId || value.organisationId) {
    const phone = page?.phones[0]
    return (
      <span className="page-actions">
        <span>{fill(say.fromRegistry, { name: name || (page?.name ?? '') })}</span>
        {value.personId && phone ? (
          <RevealInto
            personId={value.personId}
            field="phone"
            into="phone"
            label={fill(say.fillPhone, { phone: phone.masked })}
          />
        ) : null}
        <Button size="small" onClick={() => onChange?.(NOT_IN_REGISTRY)}>
          {say.notThisOne}
        </Button>
      </span>
    )
  }
  return (
    <>
      <Input
        {...(id ? { id } : {})}
        autoComplete="off"
        placeholder={say.findHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !hits[0]) return
          event.preventDefault()
          choose(hits[0])
        }}
      />
      <ul className="plain-list">
        {hits.map((hit) => (
          <li key={hit.id}>
            <Button type="link" size="small" onClick={() => choose(hit)}>
              {lineOf(words, hit)}
            </Button>
          </li>
        ))}
      </ul>
      {wanted && found.isSuccess && hits.length === 0 ? <small>{say.findNobody}</small> : null}
    </>
  )
}

function isSide(hit: { readonly kind: string }): boolean {
  return hit.kind === 'person' || hit.kind === 'organisation'
}

function lineOf(words: Catalogue, hit: Found): string {
  if (hit.kind === 'organisation') return [hit.name, hit.phone].filter(Boolean).join('  ')
  return [hit.name, hit.birthYear, hit.home && addressText(words, hit.home), hit.phone]
    .filter(Boolean)
    .join('  ')
}

/** What the registry knows and shows unsealed, as a paper says it. */
function factsOf(words: Catalogue, page: PersonPage): Record<string, string> {
  const nations: Readonly<Record<string, string>> = words.desk.homes.nations
  const [home] = page.residences
  return {
    sex: page.sex === 'unknown' ? '' : words.registry.sexes[page.sex],
    nation: page.nation ? (nations[page.nation] ?? '') : '',
    age: page.birth ? String(ageOn(page.birth, today())) : '',
    address: home ? addressText(words, home.home) : '',
  }
}
