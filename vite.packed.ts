import { Buffer } from 'node:buffer'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** What is worth packing; pictures and fonts are packed already. */
const TEXTS = /\.(js|css|svg|webmanifest)$/

/** The best packing of what is larger takes seconds and wins a hundredth. */
const LARGE_BYTES = 150_000

/**
 * Lays a packed copy beside every text of a build (`.br`, `.gz`), which the server sends to whoever can read it: a village's network
 * carries a third of the bytes, and nothing is packed while somebody waits.
 */
export function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const one of Object.values(bundle)) {
          if (!TEXTS.test(one.fileName)) continue
          const text = Buffer.from(one.type === 'chunk' ? one.code : one.source)
          this.emitFile({
            type: 'asset',
            fileName: `${one.fileName}.gz`,
            source: gzipSync(text, { level: 9 }),
          })
          this.emitFile({ type: 'asset', fileName: `${one.fileName}.br`, source: brotli(text) })
        }
      },
    },
  }
}

function brotli(text: Buffer): Buffer {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants
  return brotliCompressSync(text, {
    params: {
      [BROTLI_PARAM_QUALITY]: text.length < LARGE_BYTES ? 11 : 9,
      [BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  })
}
