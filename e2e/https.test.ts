import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await startWorkbench({ empty: true, https: true })
})
afterAll(() => bench?.stop())

const certificate = () => {
  const file = join(bench.dataFolder, 'keys/https.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { authority: { certificate: string } }).authority
    .certificate
}

function statusOf(ca: string | undefined): Promise<number | string> {
  return new Promise((settle) => {
    const sent = request(`${bench.url}/api/demo-sign-ins`, ca === undefined ? {} : { ca }, (reply) => {
      reply.resume()
      settle(reply.statusCode!)
    })
    sent.on('error', ({ message }) => settle(message))
    sent.end()
  })
}

test('after linli https the workbench is reached over TLS by whoever trusts the office’s certificate', async () => {
  expect(bench.url).toMatch(/^https:/)
  expect(await statusOf(certificate())).toBe(200)
  expect(await statusOf(undefined)).toMatch(/self-signed|unable to/)
})

test('a browser has everything there that a phone needs to work without signal', async () => {
  const browser = await openBrowser()
  try {
    const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage()
    await page.goto(`${bench.url}/field/`)
    const has = await page.evaluate(() => [isSecureContext, 'indexedDB' in window, typeof crypto.subtle])
    expect(has).toEqual([true, true, 'object'])
  } finally {
    await browser.close()
  }
})
