import { expect, test } from 'vitest'
import { checklist, isComplete, neededPapers, stepLines } from './checklist.ts'
import { flawsOf, procedureDefinition, type ProcedureDefinition } from './definition.ts'
import { oldAgeAllowance } from './shipped/old-age-allowance.ts'
import { waterAccount } from './shipped/water-account.ts'

const shipped = [waterAccount, oldAgeAllowance]
const TODAY = '2026-11-23'

test('the shipped procedures are sound data', () => {
  for (const definition of shipped) {
    expect(flawsOf(definition)).toEqual([])
    expect(procedureDefinition.parse(definition)).toEqual(definition)
  }
})

test.each<[string, (draft: ProcedureDefinition) => ProcedureDefinition, string]>([
  [
    'a step needs a paper that is not listed',
    (d) => withStep(d, { needs: ['no-such-paper'] }),
    'unknown-paper',
  ],
  ['a step follows one that is not there', (d) => withStep(d, { after: ['no-such-step'] }), 'unknown-step'],
  ['two steps wait for each other', (d) => withStep(d, { after: [d.steps.at(-1)!.key] }), 'circle'],
  ['two papers have one key', (d) => ({ ...d, papers: [...d.papers, d.papers[0]!] }), 'key-twice'],
  [
    'a paper hangs on a question that is not asked',
    (d) => ({
      ...d,
      papers: [{ ...d.papers[0]!, key: 'extra', onlyIf: { question: 'nobody-asks', is: true } }],
    }),
    'unknown-question',
  ],
])('the editor is told when %s', (_name, spoil, code) => {
  expect(flawsOf(spoil(waterAccount)).map((flaw) => flaw.code)).toContain(code)
})

function withStep(
  definition: ProcedureDefinition,
  part: { needs?: string[]; after?: string[] },
): ProcedureDefinition {
  const [first, ...rest] = definition.steps
  return { ...definition, steps: [{ ...first!, ...part }, ...rest] }
}

test('a family that rents is asked for the lease, one that does not is not', () => {
  const names = (tenant: boolean) => neededPapers(waterAccount, { tenant }).map(({ key }) => key)
  expect(names(true)).toContain('lease')
  expect(names(false)).not.toContain('lease')
})

test('a question nobody has answered asks for the paper, so that nothing is forgotten', () => {
  expect(neededPapers(waterAccount, {}).map(({ key }) => key)).toContain('owner-consent')
})

test('a statement that ran out yesterday is expired and holds up the filing', () => {
  const materials = [
    { paperKey: 'residence-statement', state: 'received' as const, validUntil: '2026-11-22' },
  ]
  const lines = checklist(waterAccount, {}, materials, TODAY)
  const statement = lines.find(({ paper }) => paper.key === 'residence-statement')!
  expect(statement).toMatchObject({ state: 'expired', settled: false })
  const filing = stepLines(waterAccount, lines, new Set(['home-visit', 'statement'])).find(
    ({ step }) => step.key === 'filing',
  )!
  expect(filing).toMatchObject({ state: 'waiting', missingPapers: ['居住情况说明'] })
})

test('on the last day of its validity a paper still counts', () => {
  const materials = [{ paperKey: 'residence-statement', state: 'received' as const, validUntil: TODAY }]
  const line = checklist(waterAccount, {}, materials, TODAY).find(
    ({ paper }) => paper.key === 'residence-statement',
  )!
  expect(line.state).toBe('received')
})

test('the procedure is complete when every step that is not optional is done', () => {
  const must = waterAccount.steps.filter((step) => !step.optional).map((step) => step.key)
  const lines = checklist(waterAccount, {}, [], TODAY)
  expect(isComplete(stepLines(waterAccount, lines, new Set(must)))).toBe(true)
  expect(isComplete(stepLines(waterAccount, lines, new Set(must.slice(1))))).toBe(false)
})
