import { expect, test } from 'vitest'
import { residentWords } from '../text/zh-CN/resident.ts'
import type { Reached } from './reach.ts'
import { troubleOf } from './trouble.ts'

const refused = (status: number, code: string, facts = {}): Reached => ({
  kind: 'answer',
  status,
  body: { status: 'refused', refusal: { code, facts } },
})

test.each([
  [{ kind: 'offline' }, /网络不通.*还在/],
  [{ kind: 'fault' }, /过一会儿再试/],
  [{ kind: 'answer', status: 400, body: { status: 'invalid' } }, /没有填对/],
  [{ kind: 'answer', status: 401, body: { status: 'invalid' } }, /再查一次/],
  [{ kind: 'answer', status: 404, body: { status: 'notFound' } }, /没有查到/],
  [refused(409, 'follow-not-found'), /没有查到/],
  [refused(409, 'follow-locked', { minutes: 7 }), /7 分钟/],
  [refused(429, 'asked-too-often', { minutes: 40 }), /40 分钟/],
  [refused(429, 'asked-too-often', { minutes: 1440 }), /明天再来/],
  [{ kind: 'answer', status: 429, body: {} }, /15 分钟/],
  [refused(409, 'file-is-heic'), /换一张/],
  [refused(409, 'file-too-large', { limit: 20 }), /太大/],
  [refused(409, 'pdf-locked'), /收不了/],
  [refused(409, 'wrong-state', { state: 'answered' }), /有了变化/],
] as const)('%j is told in plain words', (result, words) => {
  expect(troubleOf(residentWords, result)).toMatch(words)
})

test('of what is done there is nothing to tell', () => {
  expect(troubleOf(residentWords, { kind: 'answer', status: 200, body: {} })).toBeUndefined()
})
