/** What single values look like, without any header: the other half of the evidence for a column's meaning. */
import { looksLikeCompound, parseAddress } from '../registry/address.ts'
import { readBirthDate } from '../registry/birth-date.ts'
import { readFlags } from '../registry/flag-words.ts'
import { squeeze } from '../registry/half-width.ts'
import { looksLikeId, readIdNumberCell } from '../registry/id-number.ts'
import { looksLikeName } from '../registry/person-name.ts'
import { looksLikePhone } from '../registry/phone-number.ts'
import { readRelation } from '../registry/relation-words.ts'
import { readSex } from '../registry/sex.ts'
import { type Cell, isDate, textOf } from './cell.ts'
import { readMembers } from './members-cell.ts'

export const shapes = [
  'id',
  'phone',
  'date',
  'sex',
  'kin',
  'nation',
  'name',
  'shortHan',
  'residence',
  'political',
  'education',
  'flag',
  'grid',
  'compound',
  'address',
  'door',
  'room',
  'buildingUnit',
  'stairUnit',
  'smallInt',
  'int',
  'decimal',
  'age',
  'members',
] as const
export type Shape = (typeof shapes)[number]

/** GB/T 3304 names of nations, without 族. */
const nations = new Set(
  (
    '汉 蒙古 蒙 回 藏 维吾尔 维 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 ' +
    '达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'
  ).split(' '),
)

const residence =
  /^(人户一致|人在户不在|户在人不在|人户分离|空挂户?|空户|租住|自住|出租|租户|常住|流动|暂住|寄住|本地户籍|外地户籍|户籍|非户籍|常住人口|流动人口|户籍人口|常住户|空置)$/
const political =
  /^(中共)?(预备)?党员$|^(共青)?团员$|^群众$|^民主党派$|^无党派(人士)?$|^少先队员$|^中共(预备)?党员$/
const education =
  /^(博士|硕士|研究生|(大学)?本科|大学|大专|专科|中专|技校|职高|高中|初中|小学|文盲|半文盲|幼儿园|学龄前|高职)(学历|及以[上下]|毕业)?$/

/** Every shape a cell has. Only called for the rows of the window in which a sheet's columns are decided. */
export function shapesOf(cell: Cell): Set<Shape> {
  const found = new Set<Shape>()
  if (isDate(cell)) return found.add('date')
  if (typeof cell === 'number') return numberShapes(cell, found)
  const text = textOf(cell).trim()
  const bare = squeeze(text)
  if (bare === '') return found
  if (looksLikeId(text)) return found.add('id')
  if (membersInside(text)) return found.add('members')
  if (/\d/.test(bare)) digitShapes(text, bare, found)
  else wordShapes(bare, found)
  if (/^(第)?[\d一二三四五六七八九十]+(号)?网格$|网格$/.test(bare)) found.add('grid')
  return found
}

function numberShapes(value: number, found: Set<Shape>): Set<Shape> {
  if (readIdNumberCell(value)) return found.add('id')
  if (value >= 1.3e10 && value < 2e10 && Number.isInteger(value)) return found.add('phone')
  if (!Number.isInteger(value)) return found.add('decimal')
  return intShapes(value, found)
}

function intShapes(value: number, found: Set<Shape>): Set<Shape> {
  found.add('int')
  if (value >= 1 && value <= 60) found.add('smallInt')
  if (value >= 0 && value <= 110) found.add('age')
  if (value >= 101 && value <= 4099 && value % 100 >= 1 && value % 100 <= 30) found.add('room')
  if (value >= 18_500_101 && value <= 20_991_231 && readBirthDate(String(value))) found.add('date')
  return found
}

function digitShapes(text: string, bare: string, found: Set<Shape>): void {
  if (/^\d+$/.test(bare)) intShapes(Number(bare), found)
  if (/^\d+\.\d+$/.test(bare)) found.add('decimal')
  if (!/^\d{1,4}$/.test(bare) && readBirthDate(text)) found.add('date')
  if (/^1[3-9]\d\*{4}\d{4}$/.test(bare)) found.add('phone')
  if (!found.has('date') && looksLikePhone(text) && bare.replace(/\D/g, '').length >= 7) found.add('phone')
  if (/^(第)?(\d{1,3}|[A-Za-z])(号楼|#楼?|栋|幢|座|楼|排)$|^(第)?\d{1,2}号$/.test(bare))
    found.add('buildingUnit')
  if (/^(第)?\d{1,2}(单元|门|梯|单)$/.test(bare)) found.add('stairUnit')
  if (/^\d{3,4}[A-Za-z]?(室|号|户)?$/.test(bare) || /^[A-Za-z]\d{3,4}$/.test(bare)) found.add('room')
  if (found.has('date') || found.has('phone')) return
  const parts = parseAddress(text)
  const known = [parts.compound, parts.building, parts.stair, parts.room ?? parts.words].filter(
    Boolean,
  ).length
  const certain =
    parts.building ?? parts.stair ?? (looksLikeCompound(parts.compound ?? '') ? parts.compound : undefined)
  // 3号楼2单元 beside a column of rooms.
  if (known === 2 && parts.building && parts.stair) found.add('buildingUnit')
  else if (known >= 2 && certain) found.add(parts.compound ? 'address' : 'door')
}

/** 张三(户主), 李四（已故）: what somebody noted behind a name. */
const besides = /[(（【[][^()（）【】[\]]{1,6}[)）】\]]$/

function wordShapes(bare: string, found: Set<Shape>): void {
  if (readSex(bare)) found.add('sex')
  const relation = readRelation(bare)
  if (relation && relation !== '99') found.add('kin')
  if (nations.has(bare.replace(/族$/, ''))) found.add('nation')
  if (residence.test(bare)) found.add('residence')
  if (political.test(bare)) found.add('political')
  if (education.test(bare)) found.add('education')
  if (readFlags(bare).flags.length > 0) found.add('flag')
  if (looksLikeCompound(bare)) found.add('compound')
  // 张子轩 ends like a compound.
  if (found.size === 1 && found.has('compound') && bare.length <= 3 && looksLikeName(bare)) found.add('name')
  if (/^[一二三四五六七八九十]{1,3}(号楼|栋|幢|座|排)$/.test(bare)) found.add('buildingUnit')
  if (/^[一二三四五六七八九十]单元$/.test(bare)) found.add('stairUnit')
  if (found.size === 0 && looksLikeName(bare.replace(besides, ''))) found.add('name')
  if (/^\p{Script=Han}{2,4}$/u.test(bare) && (found.size === 0 || found.has('name'))) found.add('shortHan')
  if (/门房|门卫|传达室|车库|地下室|自建房/.test(bare)) found.add('room')
}

/** A whole family in one cell: a number among other words, or several lines or pieces that begin with names. */
function membersInside(text: string): boolean {
  if (text.length < 8) return false
  const ids = text.match(/\d{17}[\dXx]/g)?.length ?? 0
  if (ids >= 2 || (ids === 1 && /\p{Script=Han}{2,}/u.test(text))) return true
  const pieces = text.split(/[\n;；]+/).filter((piece) => /^\s*\p{Script=Han}{2,}/u.test(piece))
  if (pieces.length >= 2 && pieces.every((piece) => /[\s,，、/(（:：]/.test(piece.trim()))) return true
  return text.length < 200 && /\p{Script=Han}/u.test(text) && namedRelatives(text) >= 2
}

/** 张三(户主) 李四(妻): people of whom name and relation stand there, even without any number. */
function namedRelatives(text: string): number {
  return readMembers(text).filter(
    ({ name, relation }) =>
      relation !== '' && looksLikeName(name) && (name.length <= 4 || name.includes('·')),
  ).length
}
