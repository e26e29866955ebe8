import { describe, expect, it } from 'vitest'
import { isDitto, isNothing } from './ditto.ts'
import { placeOfTitle, resolvePlace } from './place.ts'

const above = { compound: '三友小区', building: '3', stair: '2', room: '501' }

describe('the home a row means', () => {
  it('is the one above when nothing stands there', () => {
    expect(resolvePlace({ compound: '', room: null }, above)).toEqual({ parts: above, stated: false })
  })

  it('is the one above where it says so, whatever the sign', () => {
    for (const mark of ['同上', '″', '〃', '"', '上同', '々', ' 同 上 ']) {
      expect(resolvePlace({ compound: mark, building: mark, stair: mark, room: mark }, above).parts).toEqual(
        above,
      )
      expect(resolvePlace({ address: mark }, above).parts).toEqual(above)
    }
    expect(
      resolvePlace({ compound: '同上', building: '同上', stair: '同上', room: '502' }, above).parts,
    ).toEqual({ ...above, room: '502' })
  })

  it('takes what is blank before a value from above, but no stair of another building', () => {
    expect(resolvePlace({ room: '601' }, above).parts).toEqual({ ...above, room: '601' })
    expect(resolvePlace({ building: '4', room: '101' }, above).parts).toEqual({
      compound: '三友小区',
      building: '4',
      room: '101',
    })
    expect(resolvePlace({ compound: '文苑小区', room: '101' }, above).parts).toEqual({
      compound: '文苑小区',
      room: '101',
    })
  })

  it('is a gatehouse of the compound, not of the stair above', () => {
    expect(resolvePlace({ compound: '三友小区', room: '门房' }, above).parts).toEqual({
      compound: '三友小区',
      words: '门房',
    })
  })

  it('reads stair and room from one cell beside a building', () => {
    expect(resolvePlace({ compound: '三友小区', building: 3, room: '2-501' }, undefined).parts).toEqual(above)
    expect(resolvePlace({ room: '2-501' }, undefined, { compound: '三友小区', building: '3' }).parts).toEqual(
      above,
    )
    expect(resolvePlace({ compound: '三友小区', room: '3-2-501' }, undefined).parts).toEqual(above)
  })

  it('undoes what a spreadsheet made of 3-2', () => {
    expect(
      resolvePlace(
        { compound: '三友小区', building: '3', stair: '2', room: { day: '2026-05-12' } },
        undefined,
      ).parts.room,
    ).toBe('5-12')
  })

  it('is named by a title only when the title is certain', () => {
    expect(placeOfTitle('三友小区3号楼居民花名册')).toEqual({ compound: '三友小区', building: '3' })
    expect(placeOfTitle('3号楼')).toEqual({ building: '3' })
    expect(placeOfTitle('【3号楼】')).toEqual({ building: '3' })
    expect(placeOfTitle('3号楼2单元（共12户）')).toEqual({ building: '3', stair: '2' })
    expect(placeOfTitle('2026年文苑小区花名册')).toEqual({ compound: '文苑小区' })
    expect(placeOfTitle('某某街道安居社区石化公寓居民信息表')).toEqual({ compound: '石化公寓' })
    expect(placeOfTitle('文苑小区住户信息登记表')).toEqual({ compound: '文苑小区' })
    for (const title of ['Sheet1', '一网格居民信息登记表', '2026年名单', '台账'])
      expect(placeOfTitle(title)).toBeUndefined()
  })

  it('ditto is not the same as nothing', () => {
    expect(['-', '/', '无', '——', ''].map(isNothing)).toEqual([true, true, true, true, true])
    expect(['-', '/', '无', '同济', '张三', '501', ''].map(isDitto)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      false,
    ])
  })
})
