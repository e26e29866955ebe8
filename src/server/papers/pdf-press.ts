import { Worker } from 'node:worker_threads'
import { fillPaper, type FilledPaper } from '../../domain/documents/paper-kinds-filled.ts'
import type { PaperFacts, PaperKindCode } from '../../domain/documents/paper-kinds.ts'
import type { PressOrder, PressResult } from './pdf-worker.ts'
import { qrSvg } from './qr.ts'
import type { Sheet } from './sheet.ts'

/** The typesetter failed or took too long; the paper's facts are not in the message. */
export class PaperNotPrinted extends Error {
  override readonly name = 'PaperNotPrinted'
}

const TIME_OUT_MS = 20_000

/** Pictures by key as SVG text: a code, a signature, a photographed sheet. */
export type Pictures = Readonly<Record<string, string>>

type Made = Exclude<PressResult, { readonly fault: string }>

interface Waiting {
  readonly order: PressOrder
  readonly done: (made: Made) => void
  readonly failed: (fault: PaperNotPrinted) => void
}

/**
 * Sets papers as PDF in a thread of its own, one at a time, so that the server goes on answering. The thread starts with
 * the first paper and stays warm; one that hangs or dies is replaced and only its own paper fails.
 */
export class PdfPress {
  readonly #timeOutMs: number
  readonly #queue: Waiting[] = []
  #worker: Worker | undefined
  #current: Waiting | undefined
  #timer: NodeJS.Timeout | undefined
  #orders = 0

  constructor(timeOutMs = TIME_OUT_MS) {
    this.#timeOutMs = timeOutMs
  }

  /** The PDF of a kind's paper: tagged, fonts embedded, A4. Throws PaperNotPrinted. */
  print<K extends PaperKindCode>(kind: K, facts: PaperFacts<K>, pictures: Pictures = {}): Promise<Buffer> {
    const paper = withCodes(fillPaper(kind, facts))
    return this.#typeset(kind, { ...paper, codes: { ...paper.codes, ...pictures } })
  }

  /** The PDF of a sheet of blocks. Throws PaperNotPrinted. */
  printSheet(sheet: Sheet): Promise<Buffer> {
    return this.#typeset('sheet', sheet)
  }

  /** A volume of many papers, by the name of its template. Throws PaperNotPrinted. */
  printVolume(template: string, volume: object): Promise<Buffer> {
    return this.#typeset(template, volume)
  }

  /** Sets a volume and tells, in order, what its template wrote into the marks of this label. Throws PaperNotPrinted. */
  async readMarks(template: string, volume: object, label: string): Promise<unknown> {
    const made = await this.#order({ template, paper: JSON.stringify(volume), marks: label })
    if (!('marks' in made)) throw new PaperNotPrinted('no marks')
    return made.marks
  }

  async #typeset(template: string, given: object): Promise<Buffer> {
    const made = await this.#order({ template, paper: JSON.stringify(given) })
    if (!('pdf' in made)) throw new PaperNotPrinted('no pages')
    return Buffer.from(made.pdf)
  }

  #order(wanted: Omit<PressOrder, 'id'>): Promise<Made> {
    return new Promise((done, failed) => {
      this.#queue.push({ order: { id: ++this.#orders, ...wanted }, done, failed })
      this.#next()
    })
  }

  /** Ends the thread; papers still waiting fail. The next order starts it again. */
  async close(): Promise<void> {
    for (const waiting of this.#queue.splice(0)) waiting.failed(new PaperNotPrinted('closing'))
    const worker = this.#worker
    this.#drop('closing')
    await worker?.terminate()
  }

  #next(): void {
    if (this.#current) return
    const next = this.#queue.shift()
    if (!next) {
      this.#worker?.unref()
      return
    }
    this.#current = next
    const worker = (this.#worker ??= this.#start())
    worker.ref()
    this.#timer = setTimeout(() => {
      void worker.terminate()
      this.#drop(`more than ${this.#timeOutMs} ms`)
    }, this.#timeOutMs)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(next.order)
  }

  #start(): Worker {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url))
    worker.on('message', (result: PressResult) => {
      if (result.id === this.#current?.order.id) this.#finish(result)
    })
    const gone = (why: string) => {
      if (worker === this.#worker) this.#drop(why)
    }
    worker.on('error', (fault) => gone(String(fault)))
    worker.on('exit', (code) => gone(`thread ended with ${code}`))
    return worker
  }

  #finish(result: PressResult): void {
    clearTimeout(this.#timer)
    const current = this.#current
    this.#current = undefined
    if ('fault' in result) current?.failed(new PaperNotPrinted(result.fault))
    else current?.done(result)
    this.#next()
  }

  #drop(why: string): void {
    clearTimeout(this.#timer)
    this.#worker = undefined
    const current = this.#current
    this.#current = undefined
    current?.failed(new PaperNotPrinted(why))
    this.#next()
  }
}

function withCodes(paper: FilledPaper): FilledPaper {
  const codes = Object.entries(paper.codes).map(([key, words]) => [key, qrSvg(words)])
  return { ...paper, codes: Object.fromEntries(codes) }
}

const press = new PdfPress()

/** Prints on the house's one press. */
export function renderPdf<K extends PaperKindCode>(
  kind: K,
  facts: PaperFacts<K>,
  pictures?: Pictures,
): Promise<Buffer> {
  return press.print(kind, facts, pictures)
}

/** The same for a volume, by the name of its template. */
export function renderVolume(template: string, volume: object): Promise<Buffer> {
  return press.printVolume(template, volume)
}

/** What a volume's template wrote into its marks: where each paper begins. Throws PaperNotPrinted. */
export function readMarks(template: string, volume: object, label: string): Promise<unknown> {
  return press.readMarks(template, volume, label)
}

/** Prints a sheet of blocks on the house's one press. */
export function renderSheet(sheet: Sheet): Promise<Buffer> {
  return press.printSheet(sheet)
}

/** Ends the house's press, when the server stops. */
export function closePress(): Promise<void> {
  return press.close()
}
