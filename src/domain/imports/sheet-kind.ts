/** What kind of sheet this is: by what its columns mean, then by the words of its headers and title. */
import type { ColumnEvidence } from './column-evidence.ts'
import type { Column } from './columns.ts'
import type { Meaning, SheetKind } from './meanings.ts'

export interface KindFound {
  readonly kind: SheetKind
  readonly confidence: number
}

const words: readonly (readonly [SheetKind, RegExp])[] = [
  ['vaccination', /疫苗|接种|[一二三四首次加]+[针剂]|加强针|剂次|未种|禁忌/],
  ['locks', /锁|占位|私装|车牌|上门|入户|态度/],
  ['volunteers', /特长|服务(时段|时间|意愿)|志愿|双报到|报到(时间|单位)|可服务/],
  ['hotline-export', /工单|诉求|来电(时间|人|号码)|受理|承办|办理(时限|结果|情况)|派单|12345|回访|满意/],
  [
    'buildings',
    /单元数|单元个数|户数|总户|建成|建筑年代|建设年|竣工|物业|无人值守|值守|产权|车位数?|楼栋数|楼层数|层数|结构|电梯/,
  ],
]

export function findKind(
  title: string,
  headers: readonly string[],
  columns: readonly Column[],
  evidence: readonly ColumnEvidence[],
  dataRows: number,
): KindFound {
  const named = headers.filter((header) => header !== '')
  if (named.length === 0 && dataRows === 0) return { kind: 'empty', confidence: 1 }
  const has = (meaning: Meaning): boolean =>
    columns.some((column) => column.meaning === meaning && (evidence[column.column]?.filled ?? 0) > 0)
  const hits = (kind: SheetKind): number => {
    const pattern = words.find(([each]) => each === kind)?.[1]
    return pattern ? named.filter((header) => pattern.test(header)).length + (pattern.test(title) ? 1 : 0) : 0
  }
  if (dataRows === 0) return { kind: named.length >= 3 ? 'return-form' : 'unknown', confidence: 0.9 }
  const people =
    (has('name') || has('members') || has('head')) &&
    (has('id-number') || has('phone') || has('relation') || has('members'))
  const family = has('relation') || has('members')
  if (hits('hotline-export') >= 3) return { kind: 'hotline-export', confidence: 0.9 }
  if (hits('vaccination') >= 2 && !family) return { kind: 'vaccination', confidence: 0.95 }
  if (
    hits('locks') >= 2 &&
    named.concat(title).some((text) => /锁|占位|私装/.test(text)) &&
    !family &&
    !has('id-number')
  )
    return { kind: 'locks', confidence: 0.95 }
  if (hits('volunteers') >= 2 && !family && !has('id-number')) return { kind: 'volunteers', confidence: 0.9 }
  if (!people && hits('buildings') >= 2 && (has('compound') || has('address') || has('building')))
    return { kind: 'buildings', confidence: 0.9 }
  const doses = evidence.filter((found) => found.part('date') > 0.5 && found.recentDates > 0.8).length
  if (!family && has('id-number') && doses >= 2) return { kind: 'vaccination', confidence: 0.7 }
  if (people) return { kind: 'roster', confidence: has('id-number') && hasHome(has) ? 0.98 : 0.75 }
  if (has('name') && hasHome(has)) return { kind: 'roster', confidence: 0.6 }
  return { kind: 'unknown', confidence: 0.5 }
}

function hasHome(has: (meaning: Meaning) => boolean): boolean {
  return has('room') || has('address') || has('building')
}
