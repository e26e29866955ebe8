/** The part of yauzl 3 that is used here; the package brings no types. */
declare module 'yauzl' {
  interface Entry {
    readonly fileName: string
    readonly compressedSize: number
    readonly uncompressedSize: number
    readonly relativeOffsetOfLocalHeader: number
    readonly externalFileAttributes: number
    readonly compressionMethod: number
    readonly crc32: number
    isEncrypted(): boolean
  }
  interface Options {
    lazyEntries?: boolean
    validateEntrySizes?: boolean
  }
  interface ZipFile {
    readonly entryCount: number
    eachEntry(): AsyncIterableIterator<Entry>
    readLocalFileHeaderPromise(
      entry: Entry,
      options: { minimal: true },
    ): Promise<{ readonly fileDataStart: number }>
    close(): void
  }
  export function fromBufferPromise(buffer: Buffer, options?: Options): Promise<ZipFile>
}
