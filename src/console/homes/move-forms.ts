import { createElement } from 'react'
import type { DeedField, DeedForm } from '../../ui/kit/deed-form.ts'
import { choicesOf } from '../../ui/kit/deed-form.ts'
import { newId } from '../../domain/kit/ids.ts'
import { movePerson, returnPerson, tenures } from '../../domain/registry/person.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { relationField } from '../../ui/homes/person-forms.ts'
import { today } from '../../ui/homes/person-text.ts'
import { HomeChoice, isChosenHome } from './HomeChoice.tsx'

/** 搬到另一户: another household, of this home or of another one. */
export function moveForm(words: Catalogue, personId: string): DeedForm {
  const residenceId = newId()
  return {
    action: movePerson,
    title: words.actions['person.move'],
    rest: () => ({ personId }),
    fields: settling(words, words.desk.homes.fields.movedOn),
    shape: ({ on, ...typed }) => ({ on, to: homeOf(typed, residenceId) }),
  }
}

/** 登记迁回: somebody who had left lives here again. */
export function returnForm(words: Catalogue, personId: string): DeedForm {
  const residenceId = newId()
  return {
    action: returnPerson,
    title: words.actions['person.return'],
    rest: () => ({ personId }),
    fields: settling(words, words.desk.homes.fields.returnedOn),
    shape: ({ on, ...typed }) => ({ on, home: homeOf(typed, residenceId) }),
  }
}

function settling(words: Catalogue, day: string): readonly DeedField[] {
  const { fields } = words.desk.homes
  return [
    {
      kind: 'own',
      key: 'home',
      label: fields.home,
      control: createElement(HomeChoice, { asksHousehold: true }),
    },
    relationField(words),
    {
      kind: 'choice',
      key: 'tenure',
      label: fields.tenure,
      choices: choicesOf(words.registry.tenures, tenures),
      initial: 'unknown',
    },
    { kind: 'day', key: 'on', label: day, initial: today() },
  ]
}

function homeOf(typed: Readonly<Record<string, unknown>>, residenceId: string) {
  const { home, relation = '', tenure } = typed
  return { ...(isChosenHome(home) ? home : {}), residenceId, relation, tenure }
}
