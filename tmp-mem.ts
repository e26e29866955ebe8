import { openReading } from './src/server/imports/open-reading.ts'
let peak = 0
const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage.rss()) }, 20)
const t = performance.now()
const r = await openReading(process.argv[2]!)
console.log('outline', Math.round(performance.now() - t), 'peak', Math.round(peak / 1e6))
let n = 0
for await (const p of r.parts()) n += p.json.length
console.log('parts', Math.round(performance.now() - t), 'peak', Math.round(peak / 1e6), n / 1e6)
await r.close()
clearInterval(watch)
