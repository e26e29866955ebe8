import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { permissionTable } from './permission-table.ts'

test('the printed table of rights says what the program does, line by line', () => {
  const printed = readFileSync(join(import.meta.dirname, '../../docs/permissions.md'), 'utf8').split('\n')
  const differing = permissionTable()
    .split('\n')
    .flatMap((line, n) => (line === printed[n] ? [] : [`docs/permissions.md:${n + 1} should be: ${line}`]))
  expect(differing).toEqual([])
  expect(printed.length).toBe(permissionTable().split('\n').length)
})
