import { expect, test } from 'vitest'
import { add, countReport, failuresIn, line } from './run-count.ts'

const report = (...files: { status: string; tests: string[] }[]) =>
  JSON.stringify({
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((state) => ({ status: state })),
    })),
  })

test.each([
  ['all well', report({ status: 'passed', tests: ['passed', 'passed'] }), 0, '2 passed, 0 failed'],
  ['one wrong', report({ status: 'failed', tests: ['passed', 'failed'] }), 1, '1 passed, 1 failed'],
  [
    'one left out',
    report({ status: 'passed', tests: ['passed', 'pending'] }),
    0,
    '1 passed, 0 failed, 1 skipped',
  ],
  ['a file that cannot be loaded', report({ status: 'failed', tests: [] }), 1, '0 passed, 1 failed'],
  ['an error outside any test', report({ status: 'passed', tests: ['passed'] }), 1, '1 passed, 1 failed'],
  ['nothing to run', report(), 0, '0 passed, 1 failed'],
  ['no report at all', undefined, 1, '0 passed, 1 failed'],
])('a test run with %s is counted so', (_, text, exitCode, expected) => {
  expect(line(countReport(text, exitCode))).toBe(expected)
})

test('counts add up', () => {
  const sum = add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })
  expect(line(sum)).toBe('11 passed, 22 failed, 33 skipped')
})

test('what failed is said once more at the end, with its file and its first lines', () => {
  const text = JSON.stringify({
    testResults: [
      {
        name: 'knocks.test.ts',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'a knock is kept', failureMessages: [] },
          {
            status: 'failed',
            fullName: 'a knock is sent',
            failureMessages: ['expected 1, got 2\n  at line 7'],
          },
        ],
      },
      { name: 'broken.test.ts', message: 'no such import', assertionResults: [] },
    ],
  })
  expect(failuresIn(text)).toEqual([
    'knocks.test.ts > a knock is sent\nexpected 1, got 2\n  at line 7',
    'broken.test.ts\nno such import',
  ])
  expect(failuresIn(undefined)).toEqual([])
})
