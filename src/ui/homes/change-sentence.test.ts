import { expect, test } from 'vitest'
import { catalogue } from '../../text/catalogue.ts'
import { changeSentence } from './change-sentence.ts'

const words = catalogue('zh-CN')
const line = { id: '1', at: '2026-11-23T06:30:00Z', by: '刘敏', reverted: false }

test('a change tells which fields it altered, each once, and keeps inner columns to itself', () => {
  const altered = { person: ['birth', 'sort_key', 'name'], residence: ['ended_on'], household: ['ended_on'] }
  expect(changeSentence(words, { ...line, action: 'person.correct', altered })).toBe(
    '改信息: 改了出生日期、姓名、到哪天止',
  )
})

test('a change that only added something is told by its deed', () => {
  expect(changeSentence(words, { ...line, action: 'phone.add', altered: { person_phone: [] } })).toBe(
    '添加电话',
  )
})
