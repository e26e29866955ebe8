import { expect, test } from 'vitest'
import { csv } from './csv.ts'

test('commas, quotes and line ends stay inside their cell', () => {
  expect(csv([['a,b', 'say "hi"', 'two\nlines']])).toBe('"a,b","say ""hi""","two\nlines"\r\n')
})

test.each(['=1+1', '+86', '-2', '@sum', '＝1', ' =1', '\t=1'])('%j is a text, not a formula', (text) => {
  expect(csv([[text]])).toBe(`"'${text}"\r\n`)
})
