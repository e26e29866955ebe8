import { openKeyring, renewDataKey } from '../crypto/keyring.ts'
import { readConfig } from '../config.ts'
import { reseal } from '../crypto/reseal.ts'
import { renewOutboxKey } from '../crypto/outbox-keys.ts'
import { OperatorMistake, type Command } from './command.ts'
import { filesOf, withDatabase } from './surroundings.ts'

/** `linli reveal-key rotate`: a new key for sensitive fields, and everything sealed anew with it; `reseal` goes on where it was cut off. */
export const revealKeyCommand: Command = {
  name: 'reveal-key',
  usage: 'reveal-key rotate|reseal|phones',
  help: [
    '换一把新的加密密钥, 旧数据改用新密钥加密; 中断了用 reseal 接着做; phones: 手机以后用新密钥封存记录',
    'A new key for sensitive fields; everything is sealed anew with it; reseal goes on after an interruption; phones: phones seal to a new key',
  ],
  async run([what, ...rest]) {
    if (what === 'phones' && rest.length === 0) return renewForPhones()
    if ((what !== 'rotate' && what !== 'reseal') || rest.length > 0)
      throw new OperatorMistake('用法 / usage: linli reveal-key rotate|reseal|phones')
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

/** Phones are told the new key at their next contact; what is sealed to the older ones still opens. */
async function renewForPhones(): Promise<number> {
  await renewOutboxKey(readConfig().keysFolder)
  console.log(
    '手机下次联网后改用新密钥; 旧密钥留着, 没传完的记录还要用; 重启工作台后生效 / phones take the new key at their next contact, after the workbench was restarted',
  )
  return 0
}
