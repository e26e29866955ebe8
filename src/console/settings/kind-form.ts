import type { KindRow } from '../../domain/cases/case-queries.ts'
import { writeKind } from '../../domain/cases/case-record.ts'
import { duties } from '../../domain/cases/case.ts'
import { timeUnits } from '../../domain/cases/working-time.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { ProcedureRow } from '../../domain/procedures/queries.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type DeedForm } from '../../ui/kit/deed-form.ts'

/** A kind to be added, or the one given to be changed. Its code never shows: a new one is made here. */
export function kindForm(words: Catalogue, procedures: readonly ProcedureRow[], kind?: KindRow): DeedForm {
  const say = words.desk.ground.kinds
  const code = kind?.code ?? `own-${newId().replaceAll('-', '')}`
  const [first, second, third] = kind?.path ?? ['', '', '']
  return {
    action: writeKind,
    title: kind ? say.edit : say.add,
    rest: () => ({ code }),
    fields: [
      { kind: 'line', key: 'path1', label: say.path1, initial: first },
      { kind: 'line', key: 'path2', label: say.path2, initial: second },
      { kind: 'line', key: 'path3', label: say.path3, initial: third },
      {
        kind: 'choice',
        key: 'duty',
        label: say.duty,
        choices: choicesOf(words.cases.duties, duties),
        initial: kind?.duty ?? 'lead',
      },
      { kind: 'number', key: 'amount', label: say.limit, initial: kind?.amount ?? 5, most: 365 },
      {
        kind: 'choice',
        key: 'unit',
        label: words.desk.cases.unit,
        choices: choicesOf(words.cases.units, timeUnits),
        initial: kind?.unit ?? 'workingDay',
      },
      { kind: 'line', key: 'listItem', label: say.listItem, initial: kind?.listItem ?? '', optional: true },
      {
        kind: 'pick',
        key: 'procedureCode',
        label: say.procedure,
        choices: procedures.map(({ code: value, name }) => ({ value, label: name })),
        ...(kind?.procedureCode ? { initial: kind.procedureCode } : {}),
        optional: true,
      },
      { kind: 'tick', key: 'urgent', label: say.urgent, initial: kind?.urgent ?? false },
      { kind: 'tick', key: 'needsCheck', label: say.needsCheck, initial: kind?.needsCheck ?? true },
    ],
    shape: ({ path1, path2, path3, procedureCode, ...typed }) => ({
      ...typed,
      path: [path1, path2, path3],
      procedureCode: procedureCode ?? null,
    }),
  }
}
