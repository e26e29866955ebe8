import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { plainWords } from './cli/plain-words.ts'
import { makeFolder } from './make-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'linli-folder-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function said(folder: string): string {
  try {
    makeFolder(folder)
    return 'made'
  } catch (error) {
    return plainWords(error)
  }
}

test('a data folder may lie several folders deep, with blanks and Chinese in its path', () => {
  const deep = join(root, '安和 社区', '数据 2026', '邻里')
  makeFolder(deep, 0o700)
  makeFolder(deep)
  expect(statSync(deep).mode & 0o777).toBe(0o700)
})

test('a file in the way is named', () => {
  const file = join(root, '花名册.xlsx')
  writeFileSync(file, '')
  expect(said(file)).toContain(`${file} 要是一个文件夹`)
  expect(said(join(file, 'data', 'deep'))).toContain(`${file} 要是一个文件夹`)
})

test.skipIf(!existsSync('/proc/self'))('a place where nothing can be made ends at once, in words', () => {
  expect(said('/proc/linli/data')).toMatch(/^不能读写 \/proc\/linli, 请看权限/)
})

test("another's folder is left alone, in words", () => {
  const closed = join(root, 'closed')
  makeFolder(closed)
  chmodSync(closed, 0o500)
  chmodSync(root, 0o711)
  expect(withoutRoot(() => said(join(closed, 'data')))).toMatch(/^不能读写 .*closed/)
})

const NOBODY = 65_534

/** Root is refused nowhere: what is asked here is asked as nobody. */
function withoutRoot<T>(ask: () => T): T {
  if (process.geteuid?.() !== 0) return ask()
  process.seteuid?.(NOBODY)
  try {
    return ask()
  } finally {
    process.seteuid?.(0)
  }
}
