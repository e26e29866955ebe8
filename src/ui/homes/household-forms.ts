import { createElement } from 'react'
import { newId } from '../../domain/kit/ids.ts'
import { joinHouseholds, splitHousehold } from '../../domain/registry/household.ts'
import type { HomePage, HouseholdView, HukouView } from '../../domain/registry/home-view.ts'
import { writeHukou } from '../../domain/registry/hukou.ts'
import { tenures } from '../../domain/registry/person.ts'
import { fill } from '../../text/shape.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type DeedForm } from '../kit/deed-form.ts'
import { PeopleTicks } from './PeopleTicks.tsx'
import { orNull } from './written-text.ts'

/** What a household goes by: its head's name and how many they are. */
export function householdName(words: Catalogue, { people }: HouseholdView): string {
  return fill(words.desk.homes.home.headOf, { name: people[0]?.name ?? '', n: people.length })
}

/** 分户: some of them become a household of their own; somebody stays. */
export function splitForm(words: Catalogue, household: HouseholdView): DeedForm {
  const { fields, complaints } = words.desk.homes
  const newHouseholdId = newId()
  return {
    action: splitHousehold,
    title: words.actions['household.split'],
    rest: () => ({ householdId: household.id, newHouseholdId }),
    fields: [
      {
        kind: 'own',
        key: 'personIds',
        label: fields.whoLeaves,
        control: createElement(PeopleTicks, {
          label: fields.whoLeaves,
          people: household.people.map(({ personId, name, relation }) => ({
            personId,
            name: [name, relation].filter(Boolean).join(' '),
          })),
        }),
      },
      {
        kind: 'choice',
        key: 'tenure',
        label: fields.tenure,
        choices: choicesOf(words.registry.tenures, tenures),
        initial: household.tenure,
      },
    ],
    complaint: ({ personIds }) => {
      const leaving = Array.isArray(personIds) ? personIds.length : 0
      if (leaving === 0) return complaints.chooseSome
      return leaving === household.people.length ? complaints.notAll : undefined
    },
  }
}

/** 并户: two households of one home become one. */
export function joinForm(
  words: Catalogue,
  household: HouseholdView,
  others: readonly HouseholdView[],
): DeedForm {
  return {
    action: joinHouseholds,
    title: words.actions['household.join'],
    rest: () => ({ householdId: household.id }),
    fields: [
      {
        kind: 'pick',
        key: 'otherId',
        label: words.desk.homes.fields.joinWith,
        choices: others.map((other) => ({ value: other.id, label: householdName(words, other) })),
        ...(others.length === 1 ? { initial: others[0]!.id } : {}),
      },
    ],
  }
}

/** 户口簿 of this home: a new one, or the one given. Offered are who lives here and who stands in it already. */
export function hukouForm(words: Catalogue, page: HomePage, booklet?: HukouView): DeedForm {
  const { fields, home } = words.desk.homes
  const hukouId = booklet?.id ?? newId()
  const living = page.households.flatMap(({ people }) => people)
  const inIt = booklet?.people ?? []
  const offered = new Map([...inIt, ...living].map(({ personId, name }) => [personId, { personId, name }]))
  return {
    action: writeHukou,
    title: booklet ? home.editHukou : home.addHukou,
    rest: () => ({ hukouId, dwellingId: page.home.dwellingId }),
    fields: [
      {
        kind: 'line',
        key: 'number',
        label: fields.bookletNumber,
        optional: true,
        initial: booklet?.number ?? '',
      },
      {
        kind: 'own',
        key: 'personIds',
        label: fields.inBooklet,
        optional: true,
        control: createElement(PeopleTicks, { label: fields.inBooklet, people: [...offered.values()] }),
        initial: inIt.map(({ personId }) => personId),
      },
    ],
    shape: ({ number, personIds = [] }) => ({ number: orNull(number), personIds }),
  }
}
