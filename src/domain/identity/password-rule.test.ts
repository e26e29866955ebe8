import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPasswordOld, isWeakPassword, passwordPolicies } from './password-rule.ts'

test.each([
  '12345678',
  '123456789012',
  '098765432109',
  '147258369147',
  '000000000000',
  '888888888888',
  '112233112233',
  '5201314520131',
  '520131452013',
  'woaini1314520',
  '1314520woaini',
  'WoAiNi_5201314',
  'woaini1314woaini',
  'woainiwoaini1',
  'zhongguo2022!',
  'weirenminfuwu1',
  'huhehaote0471',
  'shequ12345678',
  'aaaaaaaaaaaa',
  'abababababab',
  'li1988li1988',
  'password1234',
  'P@ssw0rd1234',
  'Passw0rd!2022',
  'Admin@123456',
  'admin123456789',
  'qq1234567890',
  'a12345678901',
  'abc123456789',
  'Aa1234567890',
  'qwertyuiopas',
  '1qaz2wsx3edc',
  '1qaz@WSX3edc',
  '!QAZ2wsx#EDC',
  '1q2w3e4r5t6y',
  'zxcvbnm12345',
  'poiuytrewqlk',
  '13947112233-1',
  '990101196401130024',
  '2026.11.23 08:30',
  '198001012020',
  '19880417198804',
  'liuyan2026',
  '１２３４５６７８９０１２',
])('“%s” is among the first that anybody tries', (password) => expect(isWeakPassword(password)).toBe(true))

test.each([
  '三号楼的丁香花开了 2022 年',
  'korg-halm-sity-9',
  '早上七点在东门给老张送药吧',
  'woshidongmenkoudelaoma',
  'zhaojun1986 kai dong men',
  'Gk7#vqPz2mTx',
  'hbd~[]{}|;<>?',
])('“%s” will do', (password) => expect(isWeakPassword(password)).toBe(false))

test('twelve characters are counted as people count them', () => {
  expect(isWeakPassword('早上七点发热门诊接人')).toBe(true)
  expect(isWeakPassword('𠮷田家的院子里有两棵老榆树')).toBe(false)
  expect(isWeakPassword('𠮷𠮷田家的院子里有')).toBe(true)
})

test('the own name with a few digits is no password', () => {
  expect(isWeakPassword('liuyan-202611', 'liuyan')).toBe(false)
  expect(isWeakPassword('liuyanliuyan1', 'liuyan')).toBe(true)
  expect(isWeakPassword('LiuYan#liuyan', 'liuyan')).toBe(true)
})

test('whatever stands around a common word, digits and signs do not make it strong', () => {
  const around = fc.stringMatching(/^[0-9!#._-]{0,10}$/)
  fc.assert(
    fc.property(
      fc.constantFrom('woaini', 'password', 'zhongguo', 'admin'),
      around,
      around,
      (word, before, after) => {
        expect(isWeakPassword(before + word + after)).toBe(true)
      },
    ),
  )
})

test('an office under classified protection asks for three of four kinds, and a new one after 90 days', () => {
  const { classified, plain } = passwordPolicies
  expect(isWeakPassword('korg-halm-sity', '', classified)).toBe(true)
  expect(isWeakPassword('korg-halm-sity-9', '', classified)).toBe(false)
  expect(isWeakPassword('KorgHalmSity', '', classified)).toBe(true)
  expect(isWeakPassword('KorgHalmSity9', '', classified)).toBe(false)
  expect(isPasswordOld('2026-08-25', '2026-11-22', classified)).toBe(false)
  expect(isPasswordOld('2026-08-25', '2026-11-23', classified)).toBe(true)
  expect(isPasswordOld('2016-08-25', '2026-11-23', plain)).toBe(false)
})
