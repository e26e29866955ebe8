import { spawnSync } from 'node:child_process'
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** One address at which an office gives out one version of the phone's app and, from a moment on, the next one. */
export interface TwoVersions {
  readonly url: string
  /** From now on the newer one is given out, as after an update of the program. */
  release(): void
  end(): Promise<void>
}

/** The app that the workbench has is the older one; the newer one is built anew from the same sources. */
export async function twoVersions(to: string): Promise<TwoVersions> {
  const newer = await mkdtemp(join(tmpdir(), 'linli-field-'))
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--config', 'vite.field.config.ts', '--outDir', newer, '--logLevel', 'error']
  const env = { ...process.env, NODE_ENV: 'production' }
  const built = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] })
  if (built.status !== 0) throw new Error('the newer version was not built')
  let released = false
  const target = new URL(to)

  const hand = (request: IncomingMessage, reply: ServerResponse) => {
    const path = new URL(request.url ?? '/', to).pathname
    const file = join(newer, path.slice('/field/'.length))
    const isOwn = released && path.startsWith('/field/') && path !== '/field/' && existsSync(file)
    const isPage = released && (path === '/field/' || path === '/field/index.html')
    const { hostname, port } = target
    const { method, url: asked, headers } = request
    const far = ask({ hostname, port, method, path: asked, headers }, (answer) => {
      const same = { ...answer.headers }
      if (!isOwn && !isPage) {
        reply.writeHead(answer.statusCode ?? 502, same)
        answer.pipe(reply)
        return
      }
      // The office's own headers, with the newer files.
      answer.resume()
      for (const name of ['content-length', 'content-encoding', 'etag', 'last-modified', 'transfer-encoding'])
        delete same[name]
      const nonce = /'nonce-([^']+)'/.exec(String(same['content-security-policy']))?.[1] ?? ''
      const page = () => readFileSync(join(newer, 'index.html'), 'utf8').replaceAll('__NONCE__', nonce)
      const cached = path.startsWith('/field/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
      const type = isPage ? 'text/html; charset=utf-8' : TYPES[/\.(\w+)$/.exec(path)?.[1] ?? '']
      reply.writeHead(200, { ...same, 'cache-control': cached, ...(type ? { 'content-type': type } : {}) })
      reply.end(isPage ? page() : readFileSync(file))
    })
    far.on('error', () => reply.destroy())
    request.pipe(far)
  }
  const server = createServer(hand)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    release: () => {
      released = true
    },
    async end() {
      server.closeAllConnections()
      server.close()
      await rm(newer, { recursive: true, force: true })
    },
  }
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
}
