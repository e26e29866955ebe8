import { Select } from 'antd'
import { duties } from '../../domain/cases/case.ts'
import type { KindRow } from '../../domain/cases/case-queries.ts'
import { writeDispatch } from '../../domain/cases/dispatch.ts'
import type { DispatchView } from '../../domain/cases/dispatch-queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type Choice, type DeedForm } from '../../ui/kit/deed-form.ts'

export interface DispatchChoices {
  readonly kinds: readonly KindRow[]
  readonly compounds: readonly Choice[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

/** A line to be added, or the one given to be changed. */
export function dispatchForm(
  words: Catalogue,
  { kinds, compounds, units }: DispatchChoices,
  row?: DispatchView,
): DeedForm {
  const say = words.desk.agencies.dispatch
  const entryId = row?.id ?? newId()
  return {
    action: writeDispatch,
    title: row ? say.edit : say.add,
    rest: () => ({ entryId }),
    fields: [
      {
        kind: 'pick',
        key: 'kindCode',
        label: say.kind,
        choices: kinds
          .filter(({ retired }) => !retired)
          .map(({ code, path }) => ({ value: code, label: path.join(' · ') })),
        ...(row ? { initial: row.kindCode } : {}),
      },
      {
        kind: 'pick',
        key: 'compoundId',
        label: `${say.place}: ${say.everywhere}`,
        choices: compounds,
        optional: true,
        ...(row?.compoundId ? { initial: row.compoundId } : {}),
      },
      {
        kind: 'choice',
        key: 'duty',
        label: say.duty,
        choices: choicesOf(words.cases.duties, duties),
        initial: row?.duty ?? 'assist',
      },
      { kind: 'line', key: 'listItem', label: say.listItem, optional: true, initial: row?.listItem ?? '' },
      {
        kind: 'own',
        key: 'unitIds',
        label: say.units,
        optional: true,
        initial: (row?.units ?? []).map(({ id }) => id),
        control: (
          <Select
            mode="multiple"
            maxCount={8}
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ),
      },
    ],
    shape: ({ compoundId, unitIds, ...typed }) => ({
      ...typed,
      compoundId: compoundId ?? null,
      unitIds: unitIds ?? [],
    }),
  }
}
