import { describe, expect, it } from 'vitest'
import type { Cell } from './cell.ts'
import { labelsIn } from './label-values.ts'

const told = (cells: readonly Cell[]): string[] | undefined =>
  labelsIn(cells)?.map(({ meaning, value }) => `${meaning} ${value === null ? '' : JSON.stringify(value)}`)

describe('a row of labels and values', () => {
  it.each([
    [
      ['姓名', '张三', '性别', '男', '民族', '汉'],
      ['name "张三"', 'sex "男"', 'nation "汉"'],
    ],
    [
      ['身份证号', '990101196401130024', null, '联系电话', null],
      ['id-number "990101196401130024"', 'phone '],
    ],
    [
      ['与户主关系', '户主', '姓名', '张三'],
      ['relation "户主"', 'name "张三"'],
    ],
    [
      ['姓名：阿古拉', '性别：男'],
      ['name "阿古拉"', 'sex "男"'],
    ],
    [['户主：张三   住址：三友小区3号楼2单元501'], ['head "张三"', 'address "三友小区3号楼2单元501"']],
  ])('%j says what is what', (cells, pairs) => {
    expect(told(cells)).toEqual(pairs)
  })

  it.each([
    [['姓名', '与户主关系', '性别', '身份证号码', '联系电话']],
    [['性别', '跟户主啥关系', '出生时间', '住户名', '特别情况', '联络', '备注']],
    [['TEL', 'Sex', '标记', '身份证', '出生', '院子', '哪栋', '姓名', '其它']],
    [['张三', '户主', '男', '990101196401130024']],
    [['三友小区居民花名册']],
    [[1, '三友小区', '张三']],
    [[]],
  ])('%j is none', (cells) => {
    expect(told(cells)).toBeUndefined()
  })
})
