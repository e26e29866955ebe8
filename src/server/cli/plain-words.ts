import { dirname } from 'node:path'

interface SystemError {
  readonly code?: unknown
  readonly message?: unknown
  readonly path?: unknown
  readonly address?: unknown
  readonly port?: unknown
  readonly hostname?: unknown
}

/** The database's driver says these without a code. */
const BROKEN_OFF = /^Connection terminated|^timeout expired|^timeout exceeded when trying to connect/

/** What the network, the database and the disk say in codes, as an operator can act on it; anything else as it says itself. */
export function plainWords(error: unknown): string {
  const { code, message, path, address, port, hostname }: SystemError =
    typeof error === 'object' && error !== null ? error : { message: String(error) }
  const file = typeof path === 'string' ? path : ''
  const where = [address ?? hostname, port].filter(Boolean).join(':')
  switch (code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `连不上数据库 ${where}: 请看它开着没有, DATABASE_URL 写得对不对 / the database ${where} cannot be reached: is it running, is DATABASE_URL right?`
    case '28P01':
    case '28000':
      return '数据库不认这个用户名或密码, 请看 DATABASE_URL / the database refuses this user or password: see DATABASE_URL'
    case '3D000':
      return '数据库服务器上没有这个库, 请先建好或改 DATABASE_URL / no such database there: make it or change DATABASE_URL'
    case 'ENOSPC':
    case '53100':
      return `磁盘满了, 清理以后再试 / the disk is full: make room and try again ${file}`.trim()
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `不能读写 ${file}, 请看权限, 或者换一个地方 / may not be read or written: see its rights or take another place`
    case 'EEXIST':
    case 'ENOTDIR':
      return `${file} 要是一个文件夹, 那里却是一个文件 / must be a folder, but a file is there`
    case 'EISDIR':
      return `${file} 是文件夹, 要一个文件名 / is a folder; a file is wanted`
    case 'ENOENT':
      return `没有这个文件夹 / no such folder: ${file ? dirname(file) : ''}`
    case '42P01':
    case '3F000':
      return '数据库还没有建好, 或者版本太旧, 请运行 linli migrate / the database is not set up or too old: run linli migrate'
    default:
      if (typeof message === 'string' && /No space left on device/.test(message))
        return '磁盘满了, 清理以后再试 / the disk is full: make room and try again'
      if (typeof message === 'string' && BROKEN_OFF.test(message))
        return '数据库没有回应, 连接断了: 请看它开着没有, DATABASE_URL 写得对不对 / the database does not answer: is it running, is DATABASE_URL right?'
      return typeof message === 'string' && message ? message : String(error)
  }
}
