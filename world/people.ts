import { GATEHOUSE, homes } from './homes.ts'
import { idOf, seeded } from './ids.ts'

export interface WorldPerson {
  readonly id: string
  readonly homeId: string
  readonly name: string
  readonly relation: string
  readonly sex: 'male' | 'female'
  readonly birth: string
  readonly document: string
  readonly phone: string | null
  readonly flags: readonly ('living-alone' | 'empty-nest' | 'limited-mobility' | 'low-income' | 'no-deed')[]
}

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙马胡郭何高林郑谢', '欧阳', '单', '仇']
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华慧建国春梅玉兰志荣海燕']
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** 18 digits with a right check digit; the area 9901xx does not exist. */
export function inventedId(birth: string, serial: number): string {
  const digits = `990105${birth.replaceAll('-', '')}${String(serial % 1000).padStart(3, '0')}`
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * WEIGHTS[at]!, 0)
  return digits + '10X98765432'[sum % 11]!
}

const random = seeded(20261123)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
const given = () => pick(GIVEN) + (random() < 0.6 ? pick(GIVEN) : '')

function person(
  homeId: string,
  at: number,
  part: Partial<WorldPerson> & { relation: string; bornIn: number },
): WorldPerson {
  const serial = Math.floor(random() * 500) * 2 + (part.sex === 'female' ? 0 : 1)
  const birth = `${part.bornIn}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`
  return {
    id: idOf('person', homeId, at),
    homeId,
    name: part.name ?? pick(SURNAMES) + given(),
    relation: part.relation,
    sex: part.sex ?? 'male',
    birth,
    document: inventedId(birth, serial),
    phone:
      part.phone === undefined ? `199${String(Math.floor(random() * 1e8)).padStart(8, '0')}` : part.phone,
    flags: part.flags ?? [],
  }
}

function household(homeId: string): WorldPerson[] {
  const kind = random()
  if (kind < 0.12) return []
  if (kind < 0.26) {
    const flags =
      random() < 0.3 ? (['living-alone', 'limited-mobility'] as const) : (['living-alone'] as const)
    return [
      person(homeId, 0, {
        relation: '户主',
        bornIn: 1936 + Math.floor(random() * 18),
        sex: random() < 0.6 ? 'female' : 'male',
        flags,
      }),
    ]
  }
  const bornIn = 1945 + Math.floor(random() * 50)
  const old = bornIn < 1962
  const members = [
    person(homeId, 0, {
      relation: '户主',
      bornIn,
      flags: old ? ['empty-nest'] : random() < 0.05 ? ['low-income'] : [],
    }),
    person(homeId, 1, {
      relation: '妻',
      bornIn: bornIn + 2,
      sex: 'female',
      ...(random() < 0.4 ? { phone: null } : {}),
      flags: old ? ['empty-nest'] : [],
    }),
  ]
  if (!old && random() < 0.7)
    members.push(
      person(homeId, 2, {
        relation: random() < 0.5 ? '儿子' : '女儿',
        sex: random() < 0.5 ? 'male' : 'female',
        bornIn: bornIn + 27,
        phone: null,
      }),
    )
  return members
}

/** The family of story S1, with a name that wants a good font. */
export const FAMILY: readonly WorldPerson[] = [
  person(GATEHOUSE, 0, {
    relation: '户主',
    name: '马𠮷祥',
    bornIn: 1968,
    phone: '19900001368',
    flags: ['no-deed', 'low-income'],
  }),
  person(GATEHOUSE, 1, { relation: '妻', name: '石㛃', bornIn: 1970, sex: 'female', phone: '19900001370' }),
  person(GATEHOUSE, 2, { relation: '女儿', name: '马小䶮', bornIn: 2006, sex: 'female', phone: null }),
]

export const people: readonly WorldPerson[] = [
  ...FAMILY,
  ...homes.filter(({ id }) => id !== GATEHOUSE).flatMap(({ id }) => household(id)),
]
