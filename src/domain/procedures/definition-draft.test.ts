import { expect, test } from 'vitest'
import { flawsOf, procedureDefinition } from './definition.ts'
import { emptyDraft, gapsOf, movePart, newPaper, removePart } from './definition-draft.ts'
import { oldAgeAllowance } from './shipped/old-age-allowance.ts'
import { waterAccount } from './shipped/water-account.ts'

test('a paper that is taken away is asked for by no step any more', () => {
  const left = removePart(waterAccount, 'papers', 'id-card')
  expect(left.papers.some(({ key }) => key === 'id-card')).toBe(false)
  expect(flawsOf(left)).toEqual([])
})

test.each([waterAccount, oldAgeAllowance])(
  'whatever is taken away, nothing in $name points into the void',
  (whole) => {
    for (const part of ['questions', 'papers', 'steps'] as const)
      for (const { key } of whole[part]) expect(flawsOf(removePart(whole, part, key))).toEqual([])
  },
)

test('a question that is taken away leaves its papers needed always', () => {
  const left = removePart(oldAgeAllowance, 'questions', 'by-family')
  expect(left.papers.find(({ key }) => key === 'agent-id')).not.toHaveProperty('onlyIf')
})

test('a step goes up and down, and stays at the ends', () => {
  const keys = (draft: typeof waterAccount) => draft.steps.map(({ key }) => key)
  const [first, second] = keys(waterAccount)
  expect(keys(movePart(waterAccount, 'steps', 0, 1)).slice(0, 2)).toEqual([second, first])
  expect(movePart(waterAccount, 'steps', 0, -1)).toBe(waterAccount)
  expect(movePart(waterAccount, 'steps', waterAccount.steps.length - 1, 1)).toBe(waterAccount)
})

test('a new procedure says what is still to be written, and can be kept once it is', () => {
  const draft = { ...emptyDraft('own-1', 's-1'), papers: [newPaper('p-1')] }
  expect(gapsOf(draft).map(({ part, field }) => `${part} ${field}`)).toEqual([
    'whole name',
    'whole forWhom',
    'whole basis',
    'papers name',
    'papers issuer',
    'steps name',
  ])
  const written = {
    ...draft,
    name: '居住证办理',
    forWhom: '外地来住的人',
    basis: '居住证暂行条例',
    papers: [{ ...newPaper('p-1'), name: '身份证复印件', issuer: '申请人' }],
    steps: [{ ...draft.steps[0]!, name: '收齐材料', needs: ['p-1'] }],
  }
  expect(gapsOf(written)).toEqual([])
  expect(procedureDefinition.safeParse(written).success).toBe(true)
})
