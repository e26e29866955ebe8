import { Worker } from 'node:worker_threads'
import type { ReportOrder } from './report-thread.ts'

const PATIENCE_MS = 120_000

/** The office's own workbook with one more column that says what was noticed in each row. Its bytes are handed over. */
export async function writeReport(order: ReportOrder): Promise<Buffer> {
  const worker = new Worker(new URL('report-thread.ts', import.meta.url), {
    workerData: order,
    transferList: [order.content.buffer],
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  try {
    const report = await new Promise<Uint8Array>((settle, fail) => {
      const timer = setTimeout(() => fail(new Error('the report took too long')), PATIENCE_MS)
      let written: Uint8Array | undefined
      worker.once('message', (bytes: Uint8Array) => (written = bytes))
      worker.once('error', fail)
      worker.once('exit', () => {
        clearTimeout(timer)
        if (written) settle(written)
        else fail(new Error('the report was not written'))
      })
    })
    return Buffer.from(report.buffer, report.byteOffset, report.byteLength)
  } finally {
    await worker.terminate()
  }
}
