/** A person's row, column by column, under headers of somebody's own. */
import {
  count,
  type Pen,
  writeBirth,
  writeId,
  writeName,
  writePhone,
  writeSex,
  type Written,
} from './spoil.ts'
import type { Home, Resident } from './town.ts'

export interface Dialect {
  readonly name: string
  readonly id: string
  readonly sex: string
  readonly birth: string
  readonly phone: string
  readonly relation: string
  readonly flags: string
  readonly remark: string
  readonly sexWords: readonly [string, string]
}

/** Words nobody listed, beside some that are common. */
export const dialects: readonly Dialect[] = [
  {
    name: '何人',
    id: '证上的号',
    sex: '男的女的',
    birth: '哪天生的',
    phone: '怎么找',
    relation: '啥关系',
    flags: '要照顾不',
    remark: '记一笔',
    sexWords: ['男', '女'],
  },
  {
    name: '住户名',
    id: '居民号码',
    sex: '性　别',
    birth: '出生时间',
    phone: '联络',
    relation: '跟户主啥关系',
    flags: '特别情况',
    remark: '备　注',
    sexWords: ['男性', '女性'],
  },
  {
    name: '姓  名',
    id: '身份证（18位）',
    sex: 'Sex',
    birth: '出生',
    phone: 'TEL',
    relation: '身份',
    flags: '标记',
    remark: '其它',
    sexWords: ['1', '2'],
  },
  {
    name: 'A',
    id: 'B',
    sex: 'C',
    birth: 'D',
    phone: 'E',
    relation: 'F',
    flags: 'G',
    remark: 'H',
    sexWords: ['男', '女'],
  },
]

export type PersonKey = 'name' | 'id' | 'sex' | 'birth' | 'phone' | 'relation' | 'flags' | 'remark'

export interface RowChoices {
  /** Children are written without their number. */
  readonly childrenWithoutId?: boolean
  /** Only these columns are written (and spoiled). */
  readonly only?: readonly PersonKey[]
  /** A CSV or a page has neither numbers nor dates. */
  readonly textOnly?: boolean
}

export function personValues(
  pen: Pen,
  person: Resident,
  dialect: Dialect,
  choices: RowChoices = {},
): Record<PersonKey, Written> {
  const wants = (key: PersonKey): boolean => choices.only?.includes(key) ?? true
  const child = /子|女/.test(person.relation)
  const id =
    choices.childrenWithoutId && child
      ? { value: null, whole: false }
      : writeId(pen, person, !choices.textOnly)
  const remark = person.flags.includes('行动不便') && pen.dice.chance(0.5) ? '腿脚不便，坐轮椅' : null
  return {
    name: writeName(pen, person),
    id: id.value,
    sex: wants('sex') ? writeSex(pen, person, dialect.sexWords, id.whole) : null,
    birth: writeBirth(pen, person, choices.textOnly ? 'text' : 'any'),
    phone: writePhone(pen, person, !choices.textOnly),
    relation: person.relation,
    flags: person.flags.join(pen.dice.pick(['、', '/', ' ', '，'])) || null,
    remark,
  }
}

/** Somebody typed a row twice; returns the rows to add. */
export function perhapsTwice(pen: Pen, row: Written[]): Written[][] {
  if (!pen.dice.chance(0.008)) return [row]
  count(pen, 'row-twice')
  return [row, [...row]]
}

export function headOf(home: Home): string {
  return home.people[0]?.name ?? ''
}
