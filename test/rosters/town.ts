/** An invented neighbourhood: homes and the people in them, before anybody writes them down. Area 99 does not exist. */
import { checkCharacter } from '../../src/domain/registry/id-number.ts'
import type { Dice } from './dice.ts'

export interface Resident {
  readonly name: string
  readonly id: string
  /** ISO day. */
  readonly birth: string
  readonly male: boolean
  readonly phone: string
  /** 户主, 妻, 儿子 … */
  readonly relation: string
  readonly flags: readonly string[]
}

export interface Home {
  readonly compound: string
  readonly building: string
  readonly stair: string
  readonly room: string
  readonly people: readonly Resident[]
}

const families = Array.from(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛范彭郎鲁韦昌马苗凤花方',
).concat(['欧阳', '司马', '上官'])
const given = Array.from(
  '国建小明文志秀英丽华玉兰芳军平杰涛磊娜静敏强勇艳霞桂珍淑琴嘉怡梓涵浩宇子轩思𠮷䶮㛃祎',
)
const steppe = [
  '巴雅尔',
  '其木格',
  '乌仁图雅',
  '阿拉坦仓',
  '图门乌力吉',
  '萨仁·其木格',
  '特木尔·巴根',
  '艾合买提·吐尔逊',
  '古丽娜尔·阿不都',
  '阿斯楞',
]
const compounds = [
  '向阳里',
  '纺织二厂家属院',
  '糖酒公司宿舍',
  '滨河花园',
  '乡企局东院',
  '八一小区',
  '第三师范家属楼',
  '新西巷',
  '金座华庭',
  '和平街北苑',
  '三八小区',
  '鹿城佳苑',
]

export function buildTown(dice: Dice, size: { readonly compounds: number; readonly homes: number }): Home[] {
  const serial = { next: dice.between(0, 400) }
  return dice
    .shuffle(compounds)
    .slice(0, size.compounds)
    .flatMap((compound) => {
      const homes: Home[] = []
      for (let building = 1; homes.length < size.homes; building++) {
        for (let stair = 1; stair <= 3; stair++) {
          for (let floor = 1; floor <= 6; floor++) {
            for (const door of ['01', '02']) {
              if (homes.length >= size.homes || dice.chance(0.15)) continue
              homes.push({
                compound,
                building: String(building),
                stair: String(stair),
                room: `${floor}${door}`,
                people: family(dice, serial),
              })
            }
          }
        }
      }
      return homes
    })
}

function family(dice: Dice, serial: { next: number }): Resident[] {
  const kind = dice.roll()
  const old = kind < 0.3
  const born = old ? dice.between(1932, 1962) : dice.between(1963, 1999)
  const people = [resident(dice, serial, '户主', born, old && kind < 0.15 ? ['独居老人'] : [])]
  if (kind < 0.15) return people
  if (kind > 0.9) {
    for (let n = dice.between(1, 2); n > 0; n--)
      people.push(resident(dice, serial, '租客', dice.between(1975, 2004), []))
    return people
  }
  people.push(
    resident(
      dice,
      serial,
      people[0]?.male ? '妻' : '夫',
      born + dice.between(-5, 5),
      old ? ['空巢老人'] : [],
    ),
  )
  if (!old) {
    const children = dice.between(0, 2)
    for (let n = 0; n < children; n++) {
      const child = resident(dice, serial, '子', born + dice.between(22, 30), [])
      people.push({
        ...child,
        relation: child.male ? dice.pick(['儿子', '长子']) : dice.pick(['女儿', '长女']),
      })
    }
    if (dice.chance(0.12))
      people.push(
        resident(dice, serial, '母亲', born - dice.between(20, 30), dice.chance(0.3) ? ['行动不便'] : []),
      )
  }
  return people
}

function resident(
  dice: Dice,
  serial: { next: number },
  relation: string,
  year: number,
  flags: readonly string[],
): Resident {
  const male = relation === '妻' || relation === '母亲' ? false : relation === '夫' ? true : dice.chance(0.5)
  const birth = `${Math.min(year, 2024)}-${two(dice.between(1, 12))}-${two(dice.between(1, 28))}`
  serial.next++
  const order = ((serial.next % 499) * 2 + (male ? 1 : 0)).toString().padStart(3, '0')
  const digits = `990${dice.between(1, 9)}0${dice.between(1, 9)}${birth.replaceAll('-', '')}${order}`
  const more = dice.chance(0.04) ? ['低保'] : []
  return {
    name: nameOf(dice),
    id: digits + checkCharacter(digits),
    birth,
    male,
    phone: dice.chance(0.15)
      ? ''
      : `1${dice.pick(['3', '5', '8', '9'])}${Array.from({ length: 9 }, () => dice.between(0, 9)).join('')}`,
    relation,
    flags: [...flags, ...more],
  }
}

function nameOf(dice: Dice): string {
  if (dice.chance(0.06)) return dice.pick(steppe)
  return dice.pick(families) + dice.pick(given) + (dice.chance(0.6) ? dice.pick(given) : '')
}

const two = (n: number): string => String(n).padStart(2, '0')
