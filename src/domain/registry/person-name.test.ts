import { describe, expect, it } from 'vitest'
import { looksLikeName, nameKey, readName } from './person-name.ts'

describe('a name', () => {
  it.each([
    ['邓爱华', '邓爱华', false],
    [' 邓爱华', '邓爱华', true],
    ['孙  刚', '孙刚', true],
    ['孙\u3000刚', '孙刚', true],
    ['莫𠮷', '莫𠮷', false],
    ['䶮 㛃', '䶮㛃', true],
    ['萨仁•其木格', '萨仁·其木格', false],
    ['艾合买提．吐尔逊', '艾合买提·吐尔逊', false],
    ['阿依古丽 · 买买提', '阿依古丽·买买提', true],
    ['苏日勒和克', '苏日勒和克', false],
    ['古丽米热阿依谢姆古丽·阿卜杜热合曼麦麦提', '古丽米热阿依谢姆古丽·阿卜杜热合曼麦麦提', false],
    ['John  Smith', 'John Smith', false],
  ])('%j is %j', (text, name, hadBlanks) => {
    expect(readName(text)).toEqual({ name, hadBlanks, odd: false })
  })

  it('with digits or brackets is odd but kept whole', () => {
    expect(readName('李明(小)')).toEqual({ name: '李明(小)', hadBlanks: false, odd: true })
  })

  it('is absent in an empty cell', () => {
    expect(readName(' \u200b ')).toBeUndefined()
  })

  it('is compared without dots and blanks', () => {
    expect(nameKey('萨仁·其木格')).toBe(nameKey('萨仁其木格'))
  })

  it.each([
    ['欧阳修', true],
    ['王𠮷', true],
    ['萨仁·其木格', true],
    ['三友小区', false],
    ['合计', false],
    ['空置', false],
  ])('%s looks like one: %s', (text, yes) => {
    expect(looksLikeName(text)).toBe(yes)
  })
})
