import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { withHouse } from './src/server/cli/surroundings.ts'
import { importWorkbook } from './src/server/imports/import-workbook.ts'
import { openReading } from './src/server/imports/open-reading.ts'
let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 50)
await withHouse(async (open) => {
  const at = open.house.areas.all().find((a) => a.name === '北苑社区')!
  const content = readFileSync(process.argv[2]!)
  let t = performance.now()
  const r = await openReading(new Uint8Array(content))
  const t1 = performance.now() - t
  let n = 0
  for await (const p of r.parts()) n++
  console.log(
    'read',
    Math.round(t1),
    'with parts',
    Math.round(performance.now() - t),
    n,
    'rss',
    Math.round(peak / 1e6),
  )
  await r.close()
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  t = performance.now()
  const done = await importWorkbook(open, { committeeId: at.id, fileName: 'x.xlsx', content })
  console.log(
    Math.round(performance.now() - t),
    'ms',
    JSON.stringify(done.counts.people),
    'loop',
    Math.round(delay.max / 1e6),
    'p99',
    Math.round(delay.percentile(99.9) / 1e6),
    'peak',
    Math.round(peak / 1e6),
  )
})
clearInterval(watch)
