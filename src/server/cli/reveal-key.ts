import { openKeyring, renewDataKey } from '../crypto/keyring.ts'
import { reseal } from '../crypto/reseal.ts'
import { OperatorMistake, type Command } from './command.ts'
import { filesOf, withDatabase } from './surroundings.ts'

/** `linli reveal-key rotate`: a new key for sensitive fields, and everything sealed anew with it; `reseal` goes on where it was cut off. */
export const revealKeyCommand: Command = {
  name: 'reveal-key',
  usage: 'reveal-key rotate|reseal',
  help: [
    '换一把新的加密密钥, 旧数据改用新密钥加密; 中断了用 reseal 接着做',
    'A new key for sensitive fields; everything is sealed anew with it; reseal goes on after an interruption',
  ],
  async run([what, ...rest]) {
    if ((what !== 'rotate' && what !== 'reseal') || rest.length > 0)
      throw new OperatorMistake('用法 / usage: linli reveal-key rotate|reseal')
    const { rows, history, files, key } = await withDatabase(async (ownerUrl, config) => {
      await openKeyring(config.keysFolder)
      const keyring =
        what === 'rotate' ? await renewDataKey(config.keysFolder) : await openKeyring(config.keysFolder)
      const done = await reseal({
        ownerUrl,
        keyring,
        files: await filesOf(config),
        say: (line) => console.error(line),
      })
      return { ...done, key: keyring.data.at(-1)!.id }
    })
    console.log(
      `第 ${key} 把密钥: ${rows} 行, ${history} 条历史, ${files} 个文件已改用它 / rows, lines of history and files sealed with key ${key}`,
    )
    console.log(
      '请把密钥文件夹重新存一份到保险柜; 旧密钥留着, 以前的备份要用 / keep a new copy of the keys; older backups need the older keys',
    )
    return 0
  },
}
