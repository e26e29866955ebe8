import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import sharp from 'sharp'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { packed } from './vite.packed.ts'

const root = resolve(import.meta.dirname, 'src/field')

/**
 * The phone's app, built apart from the other pages: nothing of the desk gets into its files, and its service worker keeps
 * exactly what lies in dist/field.
 */
export default defineConfig({
  root,
  base: '/field/',
  define: { BUILT_AT: JSON.stringify(new Date().toISOString().slice(5, 16).replace('T', ' ')) },
  plugins: [
    react(),
    packed(),
    drawnIcons(),
    VitePWA({
      // A new version waits until the person says so: it never comes between a knock and its record.
      registerType: 'prompt',
      injectRegister: false,
      filename: 'sw.js',
      manifest: {
        id: '/field/',
        name: '邻里 · 入户',
        short_name: '邻里入户',
        description: '网格员入户走访, 没有信号也能记',
        lang: 'zh-CN',
        start_url: '/field/',
        scope: '/field/',
        display: 'standalone',
        orientation: 'portrait',
        theme_color: '#14688a',
        background_color: '#ffffff',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-512-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,svg,png,webmanifest}'],
        navigateFallback: '/field/index.html',
        navigateFallbackDenylist: [/^\/api\//],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        skipWaiting: false,
        inlineWorkboxRuntime: true,
        sourcemap: false,
      },
    }),
  ],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/field'),
    emptyOutDir: true,
    // The phones that grid workers are handed run old WebViews.
    target: ['chrome87', 'safari14'],
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7300' } },
})

/** The icon is one drawing; the sizes that phones ask for are made of it. */
function drawnIcons(): Plugin {
  const drawing = readFileSync(resolve(root, 'icon.svg'))
  const square = async (side: number, drawn: number) =>
    sharp({ create: { width: side, height: side, channels: 4, background: '#14688a' } })
      .composite([{ input: await sharp(drawing, { density: 300 }).resize(drawn).png().toBuffer() }])
      .png({ palette: true })
      .toBuffer()
  return {
    name: 'drawn-icons',
    apply: 'build',
    async generateBundle() {
      const files = [
        ['icon.svg', drawing],
        ['icon-180.png', await square(180, 180)],
        ['icon-192.png', await square(192, 192)],
        ['icon-512.png', await square(512, 512)],
        // Phones cut a maskable icon to a circle of four fifths.
        ['icon-512-maskable.png', await square(512, 400)],
      ] as const
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source })
    },
  }
}
