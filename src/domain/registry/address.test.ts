import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey, floorOfRoom, parseAddress, readBuilding, readStair, spellAddress } from './address.ts'

describe('an address', () => {
  it.each([
    ['市乡东楼小区1号楼1单元101', '市乡东楼小区', '1', '1', '101'],
    ['毛纺厂三号院3-2-501', '毛纺厂三号院', '3', '2', '501'],
    ['二轻局宿舍1-1-101室', '二轻局宿舍', '1', '1', '101'],
    ['3栋2门501室', undefined, '3', '2', '501'],
    ['三友小区3号2单元501', '三友小区', '3', '2', '501'],
    ['三友小区第3栋第2单元501室', '三友小区', '3', '2', '501'],
    ['3栋2梯口501', undefined, '3', '2', '501'],
    ['３号楼２单元５０１', undefined, '3', '2', '501'],
    ['三号楼二单元五〇一', undefined, '3', '2', '501'],
    ['三友小区3#2-501', '三友小区', '3', '2', '501'],
    ['三友小区 3号楼 2单元 501', '三友小区', '3', '2', '501'],
    ['教师公寓-4-4-502', '教师公寓', '4', '4', '502'],
    ['桥北新村2/1/1203', '桥北新村', '2', '1', '1203'],
    ['A座1203', undefined, 'A', undefined, '1203'],
    ['八一路12号院2号楼3单元502', '八一路12号院', '2', '3', '502'],
    ['新华街12号2号楼1单元101', '新华街12号', '2', '1', '101'],
    ['人和巷平房区3排5号', '人和巷平房区', '3排', undefined, '5'],
    ['人和巷平房区3排-5', '人和巷平房区', '3排', undefined, '5'],
    ['人和巷12号', '人和巷', undefined, undefined, '12'],
    ['三友小区3号楼501', '三友小区', '3', undefined, '501'],
    ['某区某街道某某社区三友小区3号楼2单元501室', '三友小区', '3', '2', '501'],
    ['金色家園3號樓2單元501', '金色家園', '3', '2', '501'],
    ['朝阳里4-3-608(东)', '朝阳里', '4', '3', '608'],
    ['三友小区3号楼2单元501室(出租)', '三友小区', '3', '2', '501'],
    ['501', undefined, undefined, undefined, '501'],
  ])('%s is taken apart', (text, compound, building, stair, room) => {
    const parts = parseAddress(text)
    expect([parts.compound, parts.building, parts.stair, parts.room]).toEqual([
      compound,
      building,
      stair,
      room,
    ])
  })

  it('of a gatehouse keeps its words', () => {
    expect(parseAddress('三友小区门房')).toEqual({ compound: '三友小区', words: '门房' })
    expect(parseAddress('3号楼2单元地下室')).toEqual({ building: '3', stair: '2', words: '地下室' })
  })

  it('that is none stays words', () => {
    expect(parseAddress('张三')).toEqual({ words: '张三' })
    expect(parseAddress('  ')).toEqual({})
  })

  it('has one key however it is written', () => {
    const ways = [
      '三友小区3号楼2单元501',
      '三友3栋2门501室',
      '三友小区3-2-501',
      '三友小区３＃２－５０１',
      '三友小区03号楼二单元501号',
    ]
    expect(new Set(ways.map((way) => addressKey(parseAddress(way)))).size).toBe(1)
  })

  it('tells the floor by its room', () => {
    expect([floorOfRoom('501'), floorOfRoom('1203'), floorOfRoom('5'), floorOfRoom(undefined)]).toEqual([
      5,
      12,
      undefined,
      undefined,
    ])
  })

  it('in a column of its own is read without the other parts', () => {
    expect(['3', '3号楼', '三栋', 'a座', '第5幢', '3排', '1#'].map(readBuilding)).toEqual([
      '3',
      '3',
      '3',
      'A',
      '5',
      '3排',
      '1',
    ])
    expect(['2', '2单元', '二门', '02'].map(readStair)).toEqual(['2', '2', '2', '2'])
  })

  it('said aloud and read again is the same', () => {
    const part = fc.integer({ min: 1, max: 40 }).map(String)
    const room = fc
      .tuple(fc.integer({ min: 1, max: 33 }), fc.integer({ min: 1, max: 9 }))
      .map(([floor, door]) => `${floor}0${door}`)
    fc.assert(
      fc.property(
        fc.constantFrom('三友小区', '市乡东楼小区', '毛纺厂三号院', '北苑', '粮食局家属院'),
        part,
        part,
        room,
        (compound, building, stair, number) => {
          const parts = { compound, building, stair, room: number }
          expect(parseAddress(spellAddress(parts))).toEqual(parts)
          expect(parseAddress(`${compound}${building}-${stair}-${number}`)).toEqual(parts)
        },
      ),
    )
  })

  it('never throws and never takes long', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void parseAddress(text)))
    expect(parseAddress('3-'.repeat(2000))).toBeDefined()
  })
})
