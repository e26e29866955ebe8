import { createElement } from 'react'
import { readBirthDate } from '../../domain/registry/birth-date.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { HouseholdView } from '../../domain/registry/home-view.ts'
import {
  correctPerson,
  diePerson,
  leavePerson,
  registerPerson,
  sexes,
  splitPerson,
  tenures,
} from '../../domain/registry/person.ts'
import { readPhones } from '../../domain/registry/phone-number.ts'
import type { PersonPage } from '../../domain/registry/person-view.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type DeedField, type DeedForm } from '../kit/deed-form.ts'
import { householdName } from './household-forms.ts'
import { today } from './person-text.ts'
import { RelationInput } from './RelationInput.tsx'
import { complainOfBirth, complainOfPhones, orNull, readList } from './written-text.ts'

/** A household that does not exist yet, among the choices. */
const NEW = 'new'
/** As many phones as one registration takes. */
const MOST_PHONES = 10

/** 登记居民 in a home: into one of its households or a new one. */
export function registerForm(
  words: Catalogue,
  dwellingId: string,
  households: readonly HouseholdView[],
  into?: HouseholdView,
): DeedForm {
  const { fields, home, anyway } = words.desk.homes
  const ids = { personId: newId(), householdId: newId(), residenceId: newId() }
  const phoneIds = Array.from({ length: MOST_PHONES }, () => newId())
  return {
    action: registerPerson,
    title: home.register,
    hint: home.registerHint,
    rest: () => ({ personId: ids.personId }),
    fields: [
      { kind: 'line', key: 'name', label: fields.person },
      {
        kind: 'pick',
        key: 'household',
        label: fields.household,
        choices: [
          ...households.map((one) => ({ value: one.id, label: householdName(words, one) })),
          { value: NEW, label: home.newHousehold },
        ],
        initial: into?.id ?? (households.length === 1 ? households[0]!.id : NEW),
      },
      relationField(words),
      ...identity(words),
      { kind: 'line', key: 'document', label: fields.document, optional: true },
      {
        kind: 'line',
        key: 'phones',
        label: fields.phones,
        optional: true,
        complaint: complainOfPhones(words),
      },
      {
        kind: 'choice',
        key: 'tenure',
        label: fields.tenure,
        choices: choicesOf(words.registry.tenures, tenures),
        initial: into?.tenure ?? 'unknown',
      },
      { kind: 'day', key: 'since', label: fields.since, optional: true },
    ],
    shape: ({ name, household, relation, sex, birth, nation, document, phones, tenure, since }) => ({
      name,
      sex,
      birth: readBirth(birth),
      nation: orNull(nation),
      document: orNull(document) === null ? null : { number: orNull(document) },
      phones: readPhones(orNull(phones) ?? '')
        .numbers.slice(0, MOST_PHONES)
        .map((number, at) => ({ phoneId: phoneIds[at], number })),
      home: {
        dwellingId,
        householdId: household === NEW ? ids.householdId : household,
        residenceId: ids.residenceId,
        relation: relation ?? '',
        tenure,
        since: since ?? null,
      },
    }),
    anyway: { code: 'document-known', label: anyway, input: { evenIfKnown: true } },
  }
}

/** 改信息: what is left as it stands stays as it is. */
export function correctForm(words: Catalogue, page: PersonPage): DeedForm {
  const { fields } = words.desk.homes
  const present = page.residences.find(({ endedOn }) => endedOn === null)
  return {
    action: correctPerson,
    title: words.actions['person.correct'],
    rest: () => ({ personId: page.id }),
    fields: [
      { kind: 'line', key: 'name', label: fields.person, initial: page.name },
      {
        kind: 'line',
        key: 'formerNames',
        label: fields.formerNames,
        optional: true,
        initial: page.formerNames.join('、'),
      },
      ...(present ? [relationField(words, present.relation)] : []),
      ...identity(words, page),
      { kind: 'line', key: 'document', label: fields.newDocument, optional: true },
      ...(page.document
        ? [{ kind: 'tick', key: 'noDocument', label: fields.noDocument, initial: false } as const]
        : []),
    ],
    shape: ({ name, formerNames, relation, sex, birth, nation, document, noDocument }) => ({
      name,
      formerNames: readList(formerNames),
      sex,
      birth: readBirth(birth),
      nation: orNull(nation),
      ...(present ? { relation: relation ?? '' } : {}),
      ...(noDocument ? { document: null } : {}),
      ...(orNull(document) === null ? {} : { document: { number: orNull(document) } }),
    }),
  }
}

export function leaveForm(words: Catalogue, personId: string): DeedForm {
  const { fields, person } = words.desk.homes
  return {
    action: leavePerson,
    title: words.actions['person.leave'],
    hint: person.leaveHint,
    rest: () => ({ personId }),
    fields: [
      { kind: 'day', key: 'on', label: fields.leftOn, initial: today() },
      { kind: 'line', key: 'wentTo', label: fields.wentTo, optional: true },
    ],
  }
}

export function dieForm(words: Catalogue, personId: string): DeedForm {
  const { fields, person } = words.desk.homes
  return {
    action: diePerson,
    title: words.actions['person.die'],
    hint: person.dieHint,
    danger: true,
    rest: () => ({ personId }),
    fields: [{ kind: 'day', key: 'on', label: fields.diedOn, initial: today() }],
  }
}

/** `personId`: the record that was merged away. */
export function splitPersonForm(words: Catalogue, personId: string, name: string): DeedForm {
  return {
    action: splitPerson,
    title: words.actions['person.split'],
    hint: name,
    rest: () => ({ personId }),
    fields: [],
  }
}

function identity(
  words: Catalogue,
  known?: Pick<PersonPage, 'sex' | 'birth' | 'nation'>,
): readonly DeedField[] {
  const { fields, nations } = words.desk.homes
  return [
    {
      kind: 'choice',
      key: 'sex',
      label: fields.sex,
      choices: choicesOf(words.registry.sexes, sexes),
      initial: known?.sex ?? 'unknown',
    },
    {
      kind: 'line',
      key: 'birth',
      label: fields.birth,
      optional: true,
      initial: known?.birth ?? '',
      complaint: complainOfBirth(words),
    },
    {
      kind: 'pick',
      key: 'nation',
      label: fields.nation,
      optional: true,
      choices: choicesOf(nations, Object.keys(nations).sort()),
      ...(known?.nation ? { initial: known.nation } : {}),
    },
  ]
}

export function relationField(words: Catalogue, initial = ''): DeedField {
  return {
    kind: 'own',
    key: 'relation',
    label: words.desk.homes.fields.relation,
    optional: true,
    control: createElement(RelationInput),
    initial,
  }
}

function readBirth(value: unknown): string | null {
  return readBirthDate(orNull(value) ?? '') ?? null
}
