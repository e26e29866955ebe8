import { Client } from 'pg'
import { hasKeyFile, keyFileIn } from '../crypto/key-file.ts'

/** The keys are gone, and the database holds what only they open: new ones would make that unreadable for good. */
export class KeysLost extends Error {
  constructor(folder: string) {
    super(
      `没有找到密钥文件 ${keyFileIn(folder)}, 但数据库里已经有数据, 换新密钥就再也打不开了。` +
        '请把保险柜里的那份密钥放回去; 或者用 LINLI_KEYS 指到它所在的文件夹。' +
        ' / The keys are missing but the database holds data: put the copy of the keys back, or point LINLI_KEYS at it.',
    )
  }
}

/** Throws `KeysLost` instead of letting a start make new keys for a database that holds accounts already. */
export async function refuseLostKeys(ownerUrl: string, keysFolder: string): Promise<void> {
  if (hasKeyFile(keysFolder)) return
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ held: string | null }>(
      `select to_regclass('identity.account') as held`,
    )
    if (!rows[0]?.held) return
    const { rows: accounts } = await client.query('select from identity.account limit 1')
    if (accounts.length > 0) throw new KeysLost(keysFolder)
  } finally {
    await client.end()
  }
}
