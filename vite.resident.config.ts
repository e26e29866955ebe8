import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { packed } from './vite.packed.ts'

/**
 * The public page, built apart: for old phones on a village's network. Its components are written for React and run on Preact, which
 * is a tenth of the size (docs/decisions/0017); its one style sheet comes with the page itself.
 */
export default defineConfig({
  root: resolve(import.meta.dirname, 'src/resident'),
  base: '/r/',
  plugins: [react(), styleInPage(), packed()],
  resolve: {
    alias: [
      { find: /^react$/, replacement: 'preact/compat' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
    ],
  },
  build: {
    outDir: resolve(import.meta.dirname, 'dist/resident'),
    emptyOutDir: true,
    // WeChat's browser on phones that children handed on to their parents.
    target: ['chrome87', 'safari14'],
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7300' } },
})

/** One round trip less before something stands on the screen: the first style sheet is written into the page. */
function styleInPage(): Plugin {
  return {
    name: 'style-in-page',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        return html.replace(
          / *<link rel="stylesheet"[^>]*href="\/r\/([^"]+)"[^>]*>\n/g,
          (link, name: string) => {
            const sheet = bundle?.[name]
            if (sheet?.type !== 'asset') return link
            delete bundle![name]
            return `<style>${String(sheet.source).trim()}</style>\n`
          },
        )
      },
    },
  }
}
