/**
 * Addresses as people write them, taken apart into compound (小区), building (楼), stair (单元) and room (室):
 * `三友小区3号楼2单元501室`, `3-2-501`, `三友小区3#2-501`, `3栋2门501`, `３号楼二单元５０１`, bungalows by row
 * (`人和巷3排5号`), gatehouses without a number (`三友小区门房`). Only what stands there: nothing is guessed.
 */
import { readHanNumber, squeeze } from './half-width.ts'

export interface AddressParts {
  readonly compound?: string
  readonly building?: string
  readonly stair?: string
  readonly room?: string
  /** A place without a number (门房, 车库), or what is left when the text is no address. */
  readonly words?: string
}

const number = '(?:\\d{1,3}|[A-Za-z]\\d{0,2}|\\d{1,2}[A-Za-z]|[一二两三四五六七八九十]{1,3})'
const roomNumber = '(?:[A-Za-z]?\\d{1,5}[A-Za-z]?(?:[-–—]\\d{1,2})?)'
const hanRoom = '(?:[一二两三四五六七八九十〇零]{1,4})'
const side = '(?:[东西南北中][侧边]?户?|[东西南北]{1,2}户|[左右]户)'
const line = '\\s*[-–—―－_~/\\\\.·、,，#＃*]\\s*'

/** 1号2单元501: a bare 号 is the building's where a stair follows. */
const building = `(?:第)?(?<building>${number})(?:号楼|號樓|#楼|＃楼|号幢|号栋|號棟|栋楼?|棟|幢楼?|座|楼(?!层)|樓|#|＃|[号號](?=第?${number}(?:单元|單元|门(?!房|卫)|門|梯)))`
const stair = `(?:第)?(?<stair>${number})(?:单元门?|單元|单|门洞|门(?!房|卫)|門|梯口?|楼道|楼门|口)`
const floor = '(?:(?:第)?(?<floor>\\d{1,2}|[一二三四五六七八九十]{1,3})(?:层|層|楼|樓))'
const room = `(?:(?<room>${roomNumber})(?:室|号房|号|號|户|戶|房)?|(?<hanRoom>${hanRoom})(?:室|号|户)|(?<stairRoom>(?<=单元|门|楼)${hanRoom})|(?<side>${side}))`
const words =
  '(?<words>(?:[东西南北大前后]{0,2}(?:门房|门卫室?|传达室|值班室|车库|车棚|地下室|自建房|平房|锅炉房|门面房?|商铺|底商|储藏室|配电室|收发室|水房)(?:\\d{0,3}号?)?))'

/** A village of bungalows is told by row: 3排5号. The row is kept as the building so that neighbours stay together. */
const bungalowRow = new RegExp(
  `^(?<compound>.*?)(?:第)?(?<row>${number})[排趟](?:${line})?(?:第)?(?<room>${roomNumber})?(?:号|户|室|院)?$`,
  'u',
)
const spoken = new RegExp(
  `^(?<compound>.*?)(?:${building}(?:${line})?)?(?:${stair}(?:${line})?)?${floor}?(?:${room}|${words})?$`,
  'u',
)
const dashed3 = new RegExp(
  `^(?<compound>.*?)(?:第)?(?<building>${number})(?:号楼|栋|幢|楼|座|#)?${line}(?<stair>${number})(?:单元|门)?${line}(?<room>${roomNumber})(?:室|号|户)?$`,
  'u',
)
const dashed2 = new RegExp(
  `^(?<compound>.*?)(?<first>${number})(?:号楼|栋|幢|#)?${line}(?<room>[A-Za-z]?\\d{3,5}[A-Za-z]?)(?:室|号|户)?$`,
  'u',
)
const mixed = new RegExp(
  `^(?<compound>.*?)${building}(?:${line})?(?<stair>${number})(?:单元|门)?${line}(?<room>${roomNumber})(?:室|号|户)?$`,
  'u',
)

/** Province … street and the committee's own name say nothing inside one community. */
const higherPlaces = /^.*?(?:街道办事处|街道办|街道|办事处|居委会|社区居民委员会)(?=.{2,})/u
const committee = /^[^\d]{2,8}社区(?=[^\d]{2,})/u

/** Takes an address apart. Text that is none comes back as `words`; an empty text as `{}`. */
export function parseAddress(text: string): AddressParts {
  const clean = squeeze(text)
    .replace(/^(地址|住址|现住址?|家庭住址)[::]/, '')
    .replace(/[。;；]+$/, '')
    .replace(/(?<=[\dA-Za-z室号户房])[(（【[][^()（）【】[\]\d]{1,8}[)）】\]]$/, '')
  if (clean === '') return {}
  const local = insideCommunity(clean)
  return takeApart(local) ?? { words: local }
}

/** What stands before the place inside a community, left out: province … street and the committee's own name. */
export function insideCommunity(text: string): string {
  return text.replace(higherPlaces, '').replace(committee, '')
}

function takeApart(local: string): AddressParts | undefined {
  const three = dashed3.exec(local)?.groups
  if (three && plausiblePrefix(three['compound']))
    return tidy(three['compound'], three['building'], three['stair'], three['room'])
  const half = mixed.exec(local)?.groups
  if (half) return tidy(half['compound'], half['building'], half['stair'], half['room'])
  const two = dashed2.exec(local)?.groups
  if (two && plausiblePrefix(two['compound']))
    return tidy(two['compound'], two['first'], undefined, two['room'])
  const row = bungalowRow.exec(local)?.groups
  if (row) return tidy(row['compound'], `${canonicalNumber(row['row'])}排`, undefined, row['room'])
  const said = spoken.exec(local)?.groups
  if (!said) return undefined
  const { compound, floor: level, side: door } = said
  if (!said['building'] && !said['stair'] && !said['room'] && !said['hanRoom'] && !door && !said['words']) {
    return looksLikeCompound(local) ? { compound: local } : undefined
  }
  const sideRoom = door ? `${level ? `${canonicalNumber(level)}楼` : ''}${door}` : undefined
  return tidy(
    compound,
    said['building'],
    said['stair'],
    said['room'] ?? said['hanRoom'] ?? said['stairRoom'] ?? sideRoom,
    said['words'],
  )
}

/** A prefix that itself ends in a digit would have been cut in two. */
function plausiblePrefix(prefix: string | undefined): boolean {
  return !/\d[-–—]?$/.test(prefix ?? '')
}

function tidy(
  compound?: string,
  buildingText?: string,
  stairText?: string,
  roomText?: string,
  place?: string,
): AddressParts {
  const name = compound?.replace(/[-–—,，、.·/#]+$/, '').replace(/^[-–—,，、]+/, '')
  return {
    ...(name ? { compound: name } : {}),
    ...(buildingText ? { building: canonicalNumber(buildingText) } : {}),
    ...(stairText ? { stair: canonicalNumber(stairText) } : {}),
    ...(roomText ? { room: canonicalRoom(roomText) } : {}),
    ...(place ? { words: place } : {}),
  }
}

/** `03`, `三`, `3` are one number; letters are upper case. */
export function canonicalNumber(text: string | undefined): string {
  const bare = squeeze(text ?? '').replace(/^第/, '')
  const han = readHanNumber(bare)
  if (han !== undefined) return String(han)
  return bare.replace(/^0+(?=\d)/, '').toUpperCase()
}

export function canonicalRoom(text: string): string {
  return canonicalNumber(text.replace(/(室|号房|号|户|房)$/, '')).replace(/[–—]/g, '-')
}

const oneNumber = new RegExp(`^${number}$`, 'u')
const units = /^(?:第)?(.+?)(?:号楼|號樓|#楼|号幢|号栋|號棟|栋楼?|棟|幢楼?|座|楼|樓|#|号|號)?$/u
const stairUnits = /^(?:第)?(.+?)(?:单元门?|單元|单|门洞?|門|梯口?|楼道|楼门|口|号|#)?$/u

/** A cell of a building column alone: `3`, `3号楼`, `三栋`, `A座`, `3排`. Words without a number stay words. */
export function readBuilding(text: string): string | undefined {
  if (/^[1-9]\d?$/.test(text)) return text
  const clean = squeeze(text)
  if (clean === '') return undefined
  if (/^(第)?[\d一二三四五六七八九十]+[排趟]$/.test(clean))
    return `${canonicalNumber(clean.replace(/[第排趟]/g, ''))}排`
  const bare = units.exec(clean)?.[1] ?? clean
  return oneNumber.test(bare) ? canonicalNumber(bare) : clean
}

/** A cell of a stair column alone: `2`, `2单元`, `二门`. */
export function readStair(text: string): string | undefined {
  if (/^[1-9]\d?$/.test(text)) return text
  const clean = squeeze(text)
  if (clean === '') return undefined
  const bare = stairUnits.exec(clean)?.[1] ?? clean
  return oneNumber.test(bare) ? canonicalNumber(bare) : clean
}

/** Rooms tell their floor: 501 is on the 5th, 1203 on the 12th. Unknown for other shapes. */
export function floorOfRoom(roomText: string | undefined): number | undefined {
  const digits = /^\d{3,4}$/.exec(roomText ?? '')?.[0]
  return digits ? Number(digits.slice(0, -2)) || undefined : undefined
}

const compoundEnd =
  /(小区|家属院|家属楼|宿舍楼?|大院|公寓|花园|家园|嘉园|佳园|新村|新区|新城|新苑|小镇|平房区?|棚户区|[院苑村巷坊里庄府城湾园邸居厦庭轩阁台区街路弄胡同寨屯营寓舍墅])$/

export function looksLikeCompound(text: string): boolean {
  return text.length >= 2 && text.length <= 30 && /\p{Script=Han}/u.test(text) && compoundEnd.test(text)
}

/** For comparing compounds: the word 小区 at the end is often left out. */
export function compoundKey(name: string): string {
  const known = compoundKeys.get(name)
  if (known !== undefined) return known
  if (compoundKeys.size > 5000) compoundKeys.clear()
  const key = shortCompound(name)
  compoundKeys.set(name, key)
  return key
}

const compoundKeys = new Map<string, string>()

function shortCompound(name: string): string {
  const clean = squeeze(name).toLowerCase()
  const short = clean.replace(/(小区|住宅区|住宅小区)$/, '')
  return short.length >= 2 ? short : clean
}

/** One text for one home, the same however it was written: the key by which homes are found again. */
export function addressKey(parts: AddressParts): string {
  const { compound, building: house, stair: entrance, room: door, words: place } = parts
  return [compound ? compoundKey(compound) : '', house ?? '', entrance ?? '', door ?? '', place ?? ''].join(
    '|',
  )
}

/** How a home is said: 三友小区3号楼2单元501. */
export function spellAddress(parts: AddressParts): string {
  const { compound = '', building: house, stair: entrance, room: door, words: place } = parts
  const houseWord = house === undefined ? '' : /\d$|[A-Z]$/.test(house) ? `${house}号楼` : house
  const doorWord = house?.endsWith('排') && door ? `${door}号` : (door ?? '')
  return `${compound}${houseWord}${entrance ? `${entrance}单元` : ''}${doorWord}${place ?? ''}`
}
