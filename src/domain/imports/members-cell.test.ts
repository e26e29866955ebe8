import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMembers } from './members-cell.ts'

const short = (text: string): string[] =>
  readMembers(text).map((each) =>
    [each.name, each.relation, each.idNumber, each.phones.join('+')].join('/').replace(/\/+$/, ''),
  )

describe('a family in one cell', () => {
  it.each([
    [
      '梁珍 户主 990108193909218298 19920448336\n武强 妻 990104198405078321',
      ['梁珍/户主/990108193909218298/19920448336', '武强/妻/990104198405078321'],
    ],
    [
      '户主:张三(990108193909218298);妻:李四;长子张小三',
      ['张三/户主/990108193909218298', '李四/妻', '张小三/长子'],
    ],
    [
      '张三(户主)990108193909218298、李四(妻)、王小丫(女儿)',
      ['张三/户主/990108193909218298', '李四/妻', '王小丫/女儿'],
    ],
    [
      '户主张三990108193909218298 妻李四 990104198405078321',
      ['张三/户主/990108193909218298', '李四/妻/990104198405078321'],
    ],
    [
      '1.张三，户主，身份证号990108193909218298，电话138-1234-5678\n2.李四，妻',
      ['张三/户主/990108193909218298/138-1234-5678', '李四/妻'],
    ],
    ['张三-户主-990108193909218298-19920448336', ['张三/户主/990108193909218298/19920448336']],
    ['张 三 户主 990108 193909218298\n孙子涵 孙女', ['张三/户主/990108193909218298', '孙子涵/孙女']],
    ['孙子 户主 990108193909218298\n李梅 妻', ['孙子/户主/990108193909218298', '李梅/妻']],
    ['户主水明\n租客方淑强\n夫古丽娜尔·阿不都', ['水明/户主', '方淑强/租客', '古丽娜尔·阿不都/夫']],
    ['苏日勒和克\n莫𠮷\n欧阳修', ['苏日勒和克', '莫𠮷', '欧阳修']],
    ['张三/男/汉族/1964年1月13日/残疾', ['张三']],
    ['', []],
  ])('%j', (text, members) => {
    expect(short(text)).toEqual(members)
  })

  it('keeps sex, birth and tags of a member', () => {
    expect(readMembers('张三/男/1964年1月13日/残疾')).toMatchObject([
      { name: '张三', sex: '男', birth: '1964-1-13', flags: ['残疾'] },
    ])
  })

  it('never throws, and never makes a member without a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const member of readMembers(text)) expect(member.name).not.toBe('')
      }),
    )
  })
})
