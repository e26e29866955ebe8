import { expect, test } from 'vitest'
import type { TimelineLine } from '../../domain/cases/case-queries.ts'
import { courseLines } from './course-lines.ts'

const line = (
  position: number,
  action: string,
  detail: TimelineLine['detail'],
  part: Partial<TimelineLine> = {},
): TimelineLine => ({
  position,
  action,
  detail,
  actor: '刘敏',
  at: '2026-11-27T02:00:00Z',
  text: '',
  ...part,
})

test('papers received one after another are one line of the printed course, others stand on their own', () => {
  const lines = courseLines([
    line(5, 'case.check', { agrees: true }, { text: '水通了' }),
    line(3, 'material.receive', { paper: '邻居证言' }),
    line(2, 'material.receive', { paper: '身份证复印件' }),
    line(4, 'material.receive', { paper: '照片' }, { actor: '王磊' }),
    line(1, 'case.assign', { holder: '刘敏' }),
  ])
  expect(lines.map(({ who, what }) => `${who} ${what}`)).toEqual([
    '刘敏 交给 刘敏 办',
    '刘敏 收到了: 身份证复印件、邻居证言',
    '王磊 收到了: 照片',
    '刘敏 现场核查: 核查属实；水通了',
  ])
})

test('two questions answered on the same day are one line, the same on another day is another', () => {
  const lines = courseLines([
    line(1, 'procedure.answer', { question: '租住的吗?', yes: false }),
    line(2, 'procedure.answer', { question: '从邻居家接水吗?', yes: true }),
    line(3, 'attachment.add', {}),
    line(4, 'attachment.add', {}),
    line(5, 'attachment.add', {}, { at: '2026-11-28T02:00:00Z' }),
  ])
  expect(lines.map(({ what }) => what)).toEqual([
    '租住的吗? 否；从邻居家接水吗? 是',
    lines[1]!.what,
    lines[1]!.what,
  ])
})
