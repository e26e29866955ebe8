import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { openBrowser, PHONE } from '../e2e/browser.ts'
import { areaId } from '../world/community.ts'
import { median, round, type Measured, type Measurement } from './measurement.ts'
import { startProduct } from './product.ts'

const USABLE_SECONDS = 2
const LOAD_KB = 90
/** An old phone beside this machine. */
const SLOWED = 4
/** A village's network: 400 ms there and back, 400 kb/s. */
const LINK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }

interface Visit {
  /** The three buttons stand there. */
  readonly shown: number
  /** One was pressed at once, and a sentence can be typed: the whole page works. */
  readonly usable: number
  readonly bytes: number
}

/** The public page on a first visit: nothing kept, a thin network, an old phone. */
export const p10: Measurement = {
  id: 'P10',
  work: 'the public page on a first visit over 400 ms and 400 kb/s with a 4 × slowed processor, until 我要反映 was pressed and takes a sentence',
  holds: '≤ 2 s, first load ≤ 90 KB',
  async run(ground, { small, say }) {
    const place = await ground.freshDatabase()
    const product = await startProduct(place, 'sunli')
    const browser = await openBrowser()
    try {
      // The first one finds the files of the server in memory, as every later visitor does.
      await visit(browser, product.url)
      const visits: Visit[] = []
      for (let n = 0; n < (small ? 1 : 7); n += 1) visits.push(await visit(browser, product.url))
      const value = round(median(visits.map(({ usable }) => usable)))
      const shown = round(median(visits.map((one) => one.shown)))
      const travelled = round(median(visits.map(({ bytes }) => bytes)) / 1024)
      const load = round((await packedBytes(product.url)) / 1024)
      say(
        `P10 usable ${visits.map(({ usable }) => round(usable)).join(', ')} s; shown ${shown} s; ${travelled} KB`,
      )
      const measured: Measured = {
        id: 'P10',
        unit: ' s',
        value,
        hold: USABLE_SECONDS,
        ok: value <= USABLE_SECONDS && load <= LOAD_KB,
        more: { 'shown s': shown, 'first load KB gz': load, 'travelled KB': travelled },
      }
      return measured
    } finally {
      await browser.close()
      await product.stop()
      await place.drop()
    }
  },
}

/** A browser that has never been here; the clock runs from the moment the address is opened. */
async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: PHONE })
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  await wire.send('Network.emulateNetworkConditions', LINK)
  await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  let bytes = 0
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  const begun = performance.now()
  // As from the code on a poster.
  await page.goto(`${url}/r/?c=${areaId('community')}`, { waitUntil: 'commit' })
  const ask = page.getByRole('button', { name: '我要反映' })
  await ask.waitFor()
  const shown = performance.now()
  await ask.click()
  await page.getByLabel('什么事').fill('路灯不亮')
  const usable = performance.now()
  await context.close()
  return { shown: (shown - begun) / 1000, usable: (usable - begun) / 1000, bytes }
}

/** Page and script as gzip packs them, also where a better packing travels. */
async function packedBytes(url: string): Promise<number> {
  const html = await (await fetch(`${url}/r/`)).text()
  const names = [...html.matchAll(/(?:src|href)="(\/r\/assets\/[^"]+)"/g)].map(([, name]) => name!)
  const texts = await Promise.all(names.map(async (name) => (await fetch(`${url}${name}`)).text()))
  return [html, ...texts].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)
}
