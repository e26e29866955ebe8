import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, say } from './place.mjs'

const read = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))

/**
 * Is in node_modules what package-lock.json asks for? npm writes its own account there as the last step of an
 * installation, so a broken-off one is seen as well. Packages for other platforms may be missing.
 */
export function isInstalled() {
  if (!existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return false
  const there = read('node_modules/.package-lock.json').packages
  return Object.entries(read('package-lock.json').packages).every(([path, wanted]) => {
    if (path === '') return true
    const found = there[path]
    if (!found) return wanted.optional === true || wanted.devOptional === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

/**
 * Everything that serving and testing needs, in the lock's versions; no package's install script runs. Not `npm ci`: it
 * refuses a lock that lacks another platform's optional packages, and it takes a running Node 24 away under our feet.
 */
export async function install() {
  say('正在安装邻里需要的组件 (约 1 GB, 第一次要 1 到 5 分钟, 请保持联网) …')
  say('Installing what is missing (about 1 GB; 1 to 5 minutes the first time) …')
  const begun = Date.now()
  const pulse = setInterval(() => say(`… ${Math.round((Date.now() - begun) / 1000)} s`), 15_000)
  const kinds = ['--include=dev', '--include=optional', '--ignore-scripts']
  const { code, output } = await npm(['install', '--no-save', ...kinds, '--loglevel=error'])
  clearInterval(pulse)
  if (code !== 0 || !isInstalled()) throw new Error(failed(output))
  say(`安装好了 / installed (${Math.round((Date.now() - begun) / 1000)} s)`)
}

function npm(args) {
  const cli = process.env.npm_execpath
  const [file, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  return new Promise((resolve) => {
    const child = spawn(file, [...first, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: file === 'npm' && process.platform === 'win32',
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

function failed(output) {
  return [
    output.trim().split('\n').slice(-20).join('\n'),
    '',
    '组件没有装好。请看上面 npm 的话: 常见的是没有联网、公司代理没有设置、磁盘满了。',
    '解决后再运行一次即可; 也可以先在这个文件夹里运行 npm install --no-save。',
    'npm could not install the packages (see above: network, proxy or a full disk). Then simply run the command again,',
    'or run `npm install --no-save` in this folder first.',
  ].join('\n')
}
