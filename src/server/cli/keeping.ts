import { resolve } from 'node:path'
import { backUp, type BackupReport } from '../backup/backup.ts'
import { purgeAgain } from '../backup/purge-again.ts'
import { restore } from '../backup/restore.ts'
import { migrate } from '../database/migrate.ts'
import { loadWorld } from '../../../world/load.ts'
import { OperatorMistake, type Command } from './command.ts'
import { filesOf, withDatabase, withHouse } from './surroundings.ts'

function oneFile(args: readonly string[], usage: string): string {
  const [file, ...rest] = args
  if (!file || file.startsWith('-') || rest.length > 0)
    throw new OperatorMistake(`用法 / usage: linli ${usage}`)
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), file)
}

function sayReport({ tables, rows, files }: BackupReport): void {
  console.log(`${tables} 张表, ${rows} 行, ${files} 个文件 / ${tables} tables, ${rows} rows, ${files} files`)
}

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  help: ['把数据库升级到这个程序的样子', 'Brings the database to the form of this program'],
  async run() {
    const { applied } = await withDatabase((url) => migrate(url))
    console.log(applied.length > 0 ? applied.join('\n') : '已经是最新 / up to date')
    return 0
  },
}

export const demoCommand: Command = {
  name: 'demo',
  usage: 'demo',
  help: ['把演示社区装进空的数据库', 'Loads the invented community into an empty database'],
  async run() {
    const loaded = await withHouse((open) => loadWorld(open))
    if (!loaded)
      throw new OperatorMistake(
        '数据库里已经有账号, 不装演示数据 / there are accounts already; nothing was loaded',
        1,
      )
    console.log('演示社区已装入 / the demo community is loaded')
    return 0
  },
}

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE',
  help: [
    '备份数据库和附件到一个文件 (不含密钥, 密钥请另存)',
    'Backs the database and the attachments up into one file (without the keys)',
  ],
  async run(args) {
    const file = oneFile(args, 'backup FILE')
    sayReport(await withDatabase(async (url, config) => backUp(url, await filesOf(config), file)))
    return 0
  },
}

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore FILE',
  help: ['把备份恢复到空的数据库', 'Puts a backup into an empty database'],
  async run(args) {
    const file = oneFile(args, 'restore FILE')
    sayReport(await withDatabase(async (url, config) => restore(url, await filesOf(config), file)))
    const again = await withHouse((open, config) => purgeAgain(open, config.keysFolder))
    if (again > 0)
      console.log(
        `备份以后删除过的, 又删了 ${again} 项 / ${again} deletions made since the backup were done again`,
      )
    return 0
  },
}
