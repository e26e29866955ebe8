import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { fontFolders } from './font-files.ts'

/** What the press sends, and what comes back: the pages, what stands in their marks, or what the typesetter said. */
export interface PressOrder {
  readonly id: number
  readonly template: string
  /** The filled paper as JSON. */
  readonly paper: string
  /** The label of the marks (`metadata`) to read instead of printing the pages. */
  readonly marks?: string
}
export type PressResult =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly marks: unknown }
  | { readonly id: number; readonly fault: string }

const templates = join(import.meta.dirname, 'templates')
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fontFolders }] })

function typeset({ id, template, paper, marks }: PressOrder): PressResult {
  try {
    const made = compiler.compile({ mainFilePath: join(templates, `${template}.typ`), inputs: { paper } })
    if (!made.result)
      return { id, fault: JSON.stringify(made.takeDiagnostics()?.shortDiagnostics ?? 'no pages') }
    if (marks)
      return { id, marks: compiler.query(made.result, { selector: `<${marks}>`, field: 'value' }) as unknown }
    return { id, pdf: compiler.pdf(made.result) }
  } catch (fault) {
    return { id, fault: String(fault) }
  } finally {
    // Nothing of one family's paper stays in memory for the next.
    compiler.evictCache(0)
  }
}

parentPort?.on('message', (order: PressOrder) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(typeset(order))
})
