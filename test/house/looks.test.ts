import { expect, test } from 'vitest'
import { sources } from './sources.ts'

/** What is read off a page as it stands at that moment, drawn or not. */
const READS =
  /\.(?:count|innerText|innerHTML|textContent|allInnerTexts|allTextContents|inputValue|getAttribute|boundingBox|evaluate|evaluateAll|is(?:Visible|Hidden|Disabled|Enabled|Editable|Checked))\(/

/** Every look that is taken once, as `line: text`: between `expect(` or `if (` and its end an `await` of such a read. */
function singleLooks(text: string): string[] {
  return [...text.matchAll(/\b(?:expect|if)\s*\(/g)].flatMap(({ 0: head, index }) => {
    const begins = index + head.length
    const inside = text.slice(begins, endOf(text, begins))
    if (!/\bawait\b/.test(inside) || !READS.test(inside)) return []
    return [`${text.slice(0, index).split('\n').length}: ${inside.replaceAll(/\s+/g, ' ').trim()}`]
  })
}

/** Where the bracket that is open at this place is closed. */
function endOf(text: string, begins: number): number {
  let open = 1
  for (let at = begins; at < text.length; at += 1) {
    if (text[at] === '(') open += 1
    if (text[at] === ')') open -= 1
    if (open === 0) return at
  }
  return text.length
}

test('a browser test never looks once at a screen that is still being drawn: it asks until it is so, or waits for a sign', () => {
  const stories = sources('e2e').filter(({ path }) => path.endsWith('.test.ts') || path.endsWith('-deeds.ts'))
  expect(stories.length).toBeGreaterThan(20)
  const looks = stories.flatMap(({ path, lines }) =>
    path === WAITS_BEFORE ? [] : singleLooks(lines.join('\n')).map((look) => `${path}:${look}`),
  )
  expect(looks).toEqual([])
})

/** Decides where the tabs are; it has waited for them or for the way back to them. */
const WAITS_BEFORE = 'e2e/field-deeds.ts'

test.each([
  "expect(await page.locator('li').count()).toBe(1)",
  "expect(\n  await line(desk, '(1)').innerText(),\n).toBe('')",
  'expect([await lines.count(), 2]).toEqual([4, 0])',
  "if ((await tabs.count()) === 0) await press('back')",
  'expect((await rows.allTextContents()).length).toBe(2)',
  'expect(await rows.allInnerTexts()).toEqual([])',
  "expect(await box.isVisible(), 'the box').toBe(true)",
])('%s is such a look', (text) => {
  expect(singleLooks(`const n = 1\n${text}`)).toEqual([expect.stringMatching(/^2: /)])
})

test.each([
  "await expect.poll(() => page.locator('li').count()).toBe(1)",
  "expect(await desk.ask('case.page', {})).toMatchObject({ count: 1 })",
  'expect(rows.count()).toBe(2)',
])('%s is none', (text) => {
  expect(singleLooks(text)).toEqual([])
})
