/**
 * A whole family in one cell: `梁珍 户主 990108… 199…` a line, or pieces with other separators, with the relation before
 * or behind the name, glued or in brackets (`妻:李四(990…)`). Words are told apart by what they are, not by their place.
 */
import { readBirthDate } from '../registry/birth-date.ts'
import { flagOf } from '../registry/flag-words.ts'
import { toHalfWidth } from '../registry/half-width.ts'
import { looksLikeId } from '../registry/id-number.ts'
import { couldBeName, looksLikeName } from '../registry/person-name.ts'
import { readRelation, splitRelation } from '../registry/relation-words.ts'
import { readSex } from '../registry/sex.ts'

/** One member, still as written: the same rules read the pieces as those of a row. */
export interface MemberText {
  name: string
  relation: string
  idNumber: string
  phones: string[]
  sex: string
  birth: string
  flags: string[]
  /** Line inside the cell, from 1. */
  line: number
}

const labels =
  /^(姓名|名字|关系|与户主关系|身份证(号码?)?|公民身份号码|证件号码?|(联系)?电话|手机号?码?|联系方式|性别|出生(日期|年月)?|年龄|民族|成员|家庭成员)$/
const numbering = /^\s*(?:[(（]?\d{1,2}[)）.、．](?!\d)|[①②③④⑤⑥⑦⑧⑨⑩])\s*/

export function readMembers(text: string): MemberText[] {
  const lines = toHalfWidth(text)
    .split(/\n+|[;；|]+/)
    .map((line) => line.replace(numbering, '').trim())
    .filter((line) => line !== '')
  const relationFirst = startsWithRelation(lines)
  const tellsSex = /(^|[\s,，、/(（])男([\s,，、/)）]|$)/m.test(text)
  const members: MemberText[] = []
  lines.forEach((line, at) => readLine(line, at + 1, { relationFirst, tellsSex }, members))
  return members.filter((member) => member.name !== '')
}

/** Votes of all lines. 孙子 is a grandson and a name: the word beside it decides. */
function startsWithRelation(lines: readonly string[]): boolean {
  let votes = 0
  for (const line of lines) {
    const [first = '', second = ''] = words(line).filter((word) => !labels.test(word))
    const isFirst = readRelation(first) !== undefined || gluedBefore(first) !== undefined
    const isSecond = readRelation(second) !== undefined
    if (isFirst && isSecond) votes += looksLikeName(first) ? -1 : 1
    else if (isFirst !== isSecond) votes += isFirst ? 1 : -1
  }
  return votes > 0
}

interface Style {
  readonly relationFirst: boolean
  /** 男 stands somewhere in the cell: then 女 is no daughter. */
  readonly tellsSex: boolean
}

function readLine(
  line: string,
  number: number,
  { relationFirst, tellsSex }: Style,
  members: MemberText[],
): void {
  let current: MemberText | undefined
  const begin = (): MemberText => {
    current = {
      name: '',
      relation: '',
      idNumber: '',
      phones: [],
      sex: '',
      birth: '',
      flags: [],
      line: number,
    }
    members.push(current)
    return current
  }
  /** The member a fact belongs to; a line that begins with a fact continues the member above. */
  const member = (): MemberText => current ?? members.at(-1) ?? begin()
  /** In a cell of relations first, a word may be relation and name, unless the relation is already there. */
  const splits = (): boolean => relationFirst && !(current && current.relation !== '' && current.name === '')
  /** 岳母: 母小林: what follows a relation is a name, even if it begins like another relation. */
  const waitsForName = (): boolean => current !== undefined && current.relation !== '' && current.name === ''
  const takeRelation = (word: string): void => {
    const open = current && current.relation === '' && (!relationFirst || current.name === '')
    const target = open && current ? current : relationFirst || !current ? begin() : undefined
    if (target) target.relation = word
  }
  const takeName = (name: string): void => {
    const target = current && current.name === '' ? current : begin()
    target.name = name
  }
  const all = words(line)
  /** 女 is a daughter too, unless the relation stands beside it. */
  const isSex = (word: string, at: number): boolean =>
    readSex(word) !== undefined &&
    !(word === '女' && current !== undefined && current.sex !== '') &&
    (word !== '女' ||
      tellsSex ||
      (current !== undefined && current.relation !== '') ||
      readRelation(all[at + 1] ?? '') !== undefined)
  /** A relation word that is a name: behind another relation, or before one where names come first. */
  const isNameHere = (at: number): boolean =>
    relationFirst
      ? current?.relation !== '' && current?.name === ''
      : !current && readRelation(all[at + 1] ?? '') !== undefined
  for (const [at, word] of all.entries()) {
    if (labels.test(word)) continue
    if (looksLikeName(word) && readRelation(word) && isNameHere(at)) takeName(word)
    else if (/\d/.test(word)) takeNumber(word, member())
    else if (isSex(word, at)) member().sex = word
    else if (readRelation(word)) takeRelation(word)
    else if (waitsForName() && couldBeName(word) && !flagOf(word)) takeName(word)
    else if (flagOf(word) && !gluedBefore(word, splits())) member().flags.push(word)
    else takeWords(word, splits(), takeRelation, takeName)
  }
}

function takeWords(
  word: string,
  relationFirst: boolean,
  takeRelation: (word: string) => void,
  takeName: (name: string) => void,
): void {
  const before = gluedBefore(word, relationFirst)
  const behind = before ? undefined : gluedBehind(word)
  if (before) {
    takeRelation(before.relation)
    takeName(before.name)
  } else if (behind) {
    takeName(behind.name)
    takeRelation(behind.relation)
  } else if (
    couldBeName(word) &&
    !/^(汉|满|回|蒙古?|维吾尔|朝鲜|藏|壮)族?$/.test(word) &&
    !/[族岁]$/.test(word)
  ) {
    takeName(word)
  }
}

function takeNumber(word: string, member: MemberText): void {
  const digits = word.replace(/\D/g, '')
  if (looksLikeId(word) || digits.length >= 14) member.idNumber ||= word
  else if (readBirthDate(word) && !/^\d{10,}$/.test(digits)) member.birth ||= word
  else if (digits.length >= 7) member.phones.push(word)
}

/**
 * 户主张三, 妻李四. Where relations come first in this cell any two to four characters behind one are a name; elsewhere
 * they must begin like one, and a word that is a name by itself (孙子涵) is left whole.
 */
function gluedBefore(word: string, relationFirst = false): { relation: string; name: string } | undefined {
  const split = splitRelation(word)
  if (!split) return undefined
  const clear = looksLikeName(split.rest) && (split.word.length > 1 || !looksLikeName(word))
  const free = couldBeName(split.rest) && (relationFirst || /^(户主|房主|家长)/.test(word))
  return clear || free ? { relation: split.word, name: split.rest } : undefined
}

/** 张三户主, 李四妻子. */
function gluedBehind(word: string): { relation: string; name: string } | undefined {
  for (const length of [4, 3, 2]) {
    const tail = word.slice(-length)
    const rest = word.slice(0, -length)
    if (rest.length >= 2 && looksLikeName(rest) && readRelation(tail) && !looksLikeName(word))
      return { relation: tail, name: rest }
  }
  return undefined
}

/** Words and numbers apart; an ID number broken by blanks together again; spread two-character names closed. */
function words(line: string): string[] {
  const apart = line
    .replace(/(\d{4})年(\d{1,2})月(\d{1,2})日?/g, ' $1-$2-$3 ')
    .replace(/\d{1,3}\s*(周?岁)/g, ' ')
    .replace(
      /(?<=\p{Script=Han})[-—–_](?=[\p{Script=Han}\d])|(?<=[\dXx])[-—–_](?=\p{Script=Han})|(?<=\d{14}[\dXx])[-—–_](?=\d)/gu,
      ' ',
    )
    .replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d[Xx]?)(?=\p{Script=Han})/gu, ' ')
    .replace(/(^|[\s,，、:：(])(\p{Script=Han})\s+(\p{Script=Han})(?=[\s,，、:：(]|$)/gu, '$1$2$3')
    .split(/[\s,，、:：/\\()（）【】[\]<>《》+＋*。"“”]+/)
    .filter((word) => word !== '')
  const joined: string[] = []
  for (const word of apart) {
    const before = joined.at(-1)
    const together = before && /^\d+$/.test(before) && /^\d+[Xx]?$/.test(word) ? before + word : ''
    if (
      together &&
      !looksLikeId(before ?? '') &&
      together.length <= 18 &&
      (looksLikeId(together) || /^\d{14}$/.test(together))
    ) {
      joined[joined.length - 1] = together
    } else joined.push(word)
  }
  return joined
}
