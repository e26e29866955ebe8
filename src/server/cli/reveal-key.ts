import { openKeyring, renewDataKey } from '../crypto/keyring.ts'
import { readConfig } from '../config.ts'
import { OperatorMistake, type Command } from './command.ts'

/** `linli reveal-key rotate`: a new key for sensitive fields; older seals still open with the old ones. */
export const revealKeyCommand: Command = {
  name: 'reveal-key',
  usage: 'reveal-key rotate',
  help: [
    '换一把新的加密密钥; 旧数据仍用旧密钥打开, 请重新备份密钥',
    'A new key for sensitive fields; keep a new copy of the keys',
  ],
  async run([what, ...rest]) {
    if (what !== 'rotate' || rest.length > 0)
      throw new OperatorMistake('用法 / usage: linli reveal-key rotate')
    const { keysFolder } = readConfig()
    await openKeyring(keysFolder)
    const { data } = await renewDataKey(keysFolder)
    console.log(
      `现在有 ${data.length} 把密钥, 新数据用第 ${data.at(-1)!.id} 把; 正在运行的服务要重启 / restart a running server`,
    )
    return 0
  },
}
