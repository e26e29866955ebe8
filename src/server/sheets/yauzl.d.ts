/** The part of yauzl 3 that is used here; the package brings no types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  interface Entry {
    readonly fileName: string
    readonly compressedSize: number
    readonly uncompressedSize: number
    readonly relativeOffsetOfLocalHeader: number
    readonly externalFileAttributes: number
    isEncrypted(): boolean
  }
  interface Options {
    lazyEntries?: boolean
    validateEntrySizes?: boolean
  }
  interface ZipFile {
    readonly entryCount: number
    eachEntry(): AsyncIterableIterator<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
    close(): void
  }
  export function fromBufferPromise(buffer: Buffer, options?: Options): Promise<ZipFile>
}
