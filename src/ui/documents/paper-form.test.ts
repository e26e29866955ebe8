import { expect, test } from 'vitest'
import { askedTags, issueOf, rareMarks, type PaperForm } from './paper-form.ts'

test('a worker is asked for what only people know, the letterhead last', () => {
  const keys = askedTags('assistance-letter').map(([key]) => key)
  expect(keys).not.toEqual(expect.arrayContaining(['serial']))
  expect(
    keys.filter((key) => ['committee', 'issuedOn', 'link', 'linkCode', 'receiver'].includes(key)),
  ).toEqual([])
  expect(keys.slice(-3)).toEqual(['handler', 'phone', 'officeAddress'])
})

test('only rare characters are asked about, never a name', () => {
  expect(rareMarks({ facts: { residentName: '李𠮷英', members: [{ name: '王䶮' }] } })).toBe('𠮷䶮')
  expect(rareMarks({ purpose: '自来水立户（3号楼2单元501），〔2026〕1号' })).toBe('')
  expect(rareMarks(undefined)).toBe('')
})

test('what was left empty is not sent, and the link made for the letter goes with it', () => {
  const form: PaperForm = {
    copies: 2,
    approverId: '',
    keeper: '赵书记',
    facts: { subject: '立户', contactNote: ' ', attachments: [{ name: '照片' }] },
    received: false,
  }
  const rest = { paperId: 'p', caseId: 'c', kind: 'assistance-letter' } as const
  expect(issueOf(form, rest, { link: 'https://linli.example/m/x', linkUntil: '2026-12-31' })).toMatchObject({
    approverId: null,
    keeper: '赵书记',
    facts: {
      subject: '立户',
      attachments: [{ name: '照片' }],
      link: 'https://linli.example/m/x',
      linkUntil: '2026-12-31',
    },
  })
})
