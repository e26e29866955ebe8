import { newId } from '../../domain/kit/ids.ts'
import {
  organisationKinds,
  removeOrganisation,
  writeOrganisation,
} from '../../domain/registry/organisation.ts'
import type { OrganisationView } from '../../domain/registry/organisation-view.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type DeedForm } from '../kit/deed-form.ts'

/** An organisation to be added, or the one given to be changed. */
export function organisationForm(words: Catalogue, known?: OrganisationView): DeedForm {
  const { fields, units } = words.desk.homes
  const organisationId = known?.id ?? newId()
  const line = (key: 'contactName' | 'phone' | 'address', label: string) =>
    ({ kind: 'line', key, label, optional: true, initial: known?.[key] ?? '' }) as const
  return {
    action: writeOrganisation,
    title: known ? units.edit : units.add,
    rest: () => ({ organisationId }),
    fields: [
      { kind: 'line', key: 'name', label: fields.name, ...(known ? { initial: known.name } : {}) },
      {
        kind: 'pick',
        key: 'kind',
        label: units.kind,
        choices: choicesOf(words.registry.organisationKinds, organisationKinds),
        ...(known ? { initial: known.kind } : {}),
      },
      {
        kind: 'words',
        key: 'powers',
        label: fields.powers,
        optional: true,
        rows: 2,
        initial: known?.powers ?? '',
      },
      line('contactName', fields.contactName),
      line('phone', fields.phone),
      line('address', fields.address),
    ],
  }
}

export function removeOrganisationForm(words: Catalogue, { id, name }: OrganisationView): DeedForm {
  return {
    action: removeOrganisation,
    title: words.actions['organisation.remove'],
    hint: `${name}: ${words.desk.homes.units.removeHint}`,
    danger: true,
    fields: [],
    rest: () => ({ organisationId: id }),
  }
}
