import { Button } from 'antd'
import { useState } from 'react'
import { closeArea, createArea, renameArea, requireSecondFactor } from '../../domain/identity/area-deeds.ts'
import { areaLevels } from '../../domain/identity/area.ts'
import { areaTree, type AreaRow } from '../../domain/identity/queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import { choicesOf, type DeedForm } from '../../ui/kit/deed-form.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

type Node = AreaRow & { readonly children?: readonly Node[] }

/** 区划: the one division of all departments as a tree; made, renamed and closed by whoever runs the program. */
export function AreasPage() {
  const words = useWords()
  const say = words.desk.ground.areas
  const session = useSession()
  const asked = useAsk(areaTree, {})
  const [form, setForm] = useState<DeedForm>()
  const columns = [
    { key: 'name', title: say.name, dataIndex: 'name' },
    { key: 'level', title: say.level, render: (_: unknown, row: Node) => words.identity.levels[row.level] },
    { key: 'code', title: say.code, render: (_: unknown, row: Node) => row.code ?? '' },
    {
      key: 'secondFactor',
      title: say.secondFactor,
      render: (_: unknown, row: Node) => (row.secondFactorRequired ? say.required : say.notRequired),
    },
    {
      key: 'deeds',
      title: '',
      render: (_: unknown, row: Node) => (
        <span className="page-actions no-print">
          {formsOf(words, row)
            .filter(({ name }) => session.mayDo(name))
            .map((one) => (
              <Button key={one.form.title} size="small" onClick={() => setForm(one.form)}>
                {one.form.title}
              </Button>
            ))}
        </span>
      ),
    },
  ]
  return (
    <>
      <p>{say.intro}</p>
      <Asked query={asked}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.empty} />
          ) : (
            <RowTable<Node>
              rowKey="id"
              rows={treeOf(rows)}
              columns={columns}
              expandable={{ defaultExpandedRowKeys: openAtFirst(rows) }}
            />
          )
        }
      </Asked>
      {form ? (
        <DeedDialog
          key={form.title}
          form={form}
          close={() => setForm(undefined)}
          done={() => {
            setForm(undefined)
            void asked.refetch()
            void session.refresh()
          }}
        />
      ) : null}
    </>
  )
}

const FEW = 60

/** All of a small tree; of a large one what leads down to its first branching. */
function openAtFirst(rows: readonly AreaRow[]): string[] {
  return rows.filter(({ level }) => rows.length < FEW || level !== 'community').map(({ id }) => id)
}

/** Areas under their parents; one whose parent is not seen stands on top. */
function treeOf(rows: readonly AreaRow[]): readonly Node[] {
  const below = Map.groupBy(rows, ({ parentId }) => parentId ?? '')
  const seen = new Set(rows.map(({ id }) => id))
  const grow = (row: AreaRow): Node => {
    const children = below.get(row.id)
    return children ? { ...row, children: children.map(grow) } : row
  }
  return rows.filter(({ parentId }) => parentId === null || !seen.has(parentId)).map(grow)
}

type AreaDeed = 'area.create' | 'area.rename' | 'area.requireSecondFactor' | 'area.close'

function formsOf(
  words: Catalogue,
  row: AreaRow,
): readonly { readonly name: AreaDeed; readonly form: DeedForm }[] {
  const say = words.desk.ground.areas
  const { actions, identity } = words
  const lower = areaLevels
    .slice(areaLevels.indexOf(row.level) + 1)
    .filter((level) => level !== 'grid' || row.level === 'community')
  const nameField = { kind: 'line', key: 'name', label: say.name } as const
  const create: DeedForm = {
    action: createArea,
    title: say.add,
    hint: row.name,
    rest: () => ({ areaId: newId(), parentId: row.id }),
    fields: [
      {
        kind: 'choice',
        key: 'level',
        label: say.level,
        choices: choicesOf(identity.levels, lower),
        ...(lower[0] ? { initial: lower[0] } : {}),
      },
      nameField,
      { kind: 'line', key: 'code', label: `${say.code}: ${say.codeHint}`, optional: true },
    ],
    shape: ({ code, ...typed }) => ({ ...typed, code: code === '' || code === undefined ? null : code }),
  }
  const rename: DeedForm = {
    action: renameArea,
    title: actions['area.rename'],
    rest: () => ({ areaId: row.id }),
    fields: [{ ...nameField, initial: row.name }],
  }
  const required = !row.secondFactorRequired
  const require: DeedForm = {
    action: requireSecondFactor,
    title: required ? say.require : say.release,
    hint: required ? `${row.name}: ${say.requireHint}` : row.name,
    rest: () => ({ areaId: row.id, required }),
    fields: [],
  }
  const close: DeedForm = {
    action: closeArea,
    title: actions['area.close'],
    hint: `${row.name}: ${say.closeHint}`,
    rest: () => ({ areaId: row.id }),
    fields: [],
    danger: true,
  }
  return [
    ...(lower.length > 0 ? [{ name: 'area.create' as const, form: create }] : []),
    { name: 'area.rename', form: rename },
    { name: 'area.requireSecondFactor', form: require },
    { name: 'area.close', form: close },
  ]
}
