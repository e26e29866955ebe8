import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { packed } from './vite.packed.ts'

const page = (name: string) => resolve(import.meta.dirname, 'src', name, 'index.html')

export default defineConfig({
  root: resolve(import.meta.dirname, 'src'),
  base: '/',
  plugins: [react(), packed()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    // Office computers run old Chromium forks.
    target: ['chrome87', 'safari14'],
    rolldownOptions: { input: { console: page('console') } },
    chunkSizeWarningLimit: 1600,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7300' } },
})
