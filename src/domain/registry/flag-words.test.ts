import { describe, expect, it } from 'vitest'
import { flagOfHeader, readFlags, readRemark } from './flag-words.ts'
import { readHanNumber, squeeze, toHalfWidth } from './half-width.ts'
import { isHead, isOnlyOnce, readRelation, splitRelation } from './relation-words.ts'
import { readSex } from './sex.ts'

const codes = (text: string): string[] => readFlags(text).flags.map((flag) => flag.code)

describe('words about people', () => {
  it.each([
    ['户主', '02'],
    ['之妻', '12'],
    ['户主之妻', '12'],
    ['儿子2', '20'],
    ['长女', '32'],
    ['儿媳妇', '38'],
    ['外孙女', '44'],
    ['岳母', '56'],
    ['租客', '99'],
    ['邻居家的猫', undefined],
  ])('%s is relation %s', (word, code) => {
    expect(readRelation(word)).toBe(code)
  })

  it('one household has one head and one wife', () => {
    expect([isHead('02'), isHead('12'), isOnlyOnce('12'), isOnlyOnce('20')]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it('a relation glued to a name is taken off', () => {
    expect(splitRelation('长子张小三')).toEqual({ word: '长子', code: '22', rest: '张小三' })
    expect(splitRelation('孙涵')).toBeUndefined()
  })

  it('tags are told apart however they are strung together', () => {
    expect(codes('独居老人、行动不便、残疾')).toEqual(['living-alone', 'limited-mobility', 'disabled'])
    expect(codes('独居老人/行动不便 低保')).toEqual(['living-alone', 'limited-mobility', 'low-income'])
    expect(codes('无')).toEqual([])
    expect(codes('非独居')).toEqual([])
    expect(readFlags('烈士子女,空巢').rest).toEqual(['烈士子女'])
  })

  it('remarks tell facts and are kept', () => {
    expect(readRemark('腿脚不便,轮椅')).toMatchObject({
      flags: [{ code: 'limited-mobility' }],
      remark: '腿脚不便,轮椅',
      leftOut: false,
    })
    expect(readRemark('独自居住,子女在外地').flags.map((flag) => flag.code)).toEqual(['living-alone'])
    expect(readRemark('楼道堆放杂物').flags).toEqual([])
  })

  it('police and justice lists are never kept, the rest of the remark is', () => {
    expect(readFlags('刑满释放、低保')).toMatchObject({
      flags: [{ code: 'low-income' }],
      rest: [],
      leftOut: true,
    })
    expect(readRemark('社区矫正对象,需吸氧')).toMatchObject({ remark: '需吸氧', leftOut: true })
  })

  it('a header may be a flag', () => {
    expect(flagOfHeader('是否独居')).toBe('living-alone')
    expect(flagOfHeader('姓名')).toBeUndefined()
  })

  it('sex is a word, a code only where the column is known', () => {
    expect([
      readSex('男'),
      readSex('女性'),
      readSex('F'),
      readSex('1'),
      readSex('1', true),
      readSex('2', true),
    ]).toEqual(['male', 'female', 'female', undefined, 'male', 'female'])
  })

  it('full-width and invisible characters are made plain, names stay', () => {
    expect(toHalfWidth('\ufeff３号楼　Ａ座\u200b莫𠮷')).toBe('3号楼 A座莫𠮷')
    expect(squeeze(' ３ 号\n楼 ')).toBe('3号楼')
    expect(['十二', '二十', '三', '一〇二', '三友'].map(readHanNumber)).toEqual([12, 20, 3, 102, undefined])
  })
})
