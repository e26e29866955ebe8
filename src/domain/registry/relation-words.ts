/**
 * 与户主关系: the words of rosters as codes of GB/T 4761 (家庭关系代码), two digits, the first telling the group: 0 self,
 * 1 spouse, 2 son, 3 daughter, 4 grandchild, 5 parent, 6 grandparent, 7 brother or sister, 8 and 9 others. The word as
 * written is always kept beside the code: the code is for counting, the word for people.
 */
import { squeeze } from './half-width.ts'
import { simplify } from './simplified.ts'

const byCode = {
  '01': '本人',
  '02': '户主 房主 家长 主 户主本人 本户户主 房屋业主 业主 产权人',
  '10': '配偶 爱人 夫妻 对象 老伴 老伴儿',
  '11': '夫 丈夫 老公 之夫 夫君 先生 户主之夫',
  '12': '妻 妻子 老婆 媳妇 之妻 内人 太太 夫人 户主之妻',
  '20': '子 儿子 儿 之子 男孩 小子',
  '21': '独生子 独子',
  '22': '长子 大儿子 大儿 大小子',
  '23': '次子 二儿子 二子 二儿 二小子',
  '24': '三子 三儿子 三儿',
  '25': '四子 四儿子',
  '26': '五子 五儿子',
  '27': '养子 继子 养子或继子',
  '28': '女婿 姑爷 婿',
  '29': '其他儿子 小儿子 幺儿',
  '30': '女 女儿 之女 闺女 姑娘 女孩 丫头',
  '31': '独生女 独女',
  '32': '长女 大女儿 大女 大闺女',
  '33': '次女 二女儿 二女 二闺女',
  '34': '三女 三女儿',
  '35': '四女 四女儿',
  '36': '五女 五女儿',
  '37': '养女 继女 养女或继女',
  '38': '儿媳 儿媳妇 媳 儿媳妇儿',
  '39': '其他女儿 小女儿',
  '40': '孙辈 孙子女 外孙子女',
  '41': '孙子 孙 长孙 次孙 之孙 孙儿',
  '42': '孙女 长孙女 之孙女 孙女儿',
  '43': '外孙子 外孙 外孙儿',
  '44': '外孙女 外孙女儿',
  '45': '孙媳 孙媳妇 孙子媳妇 外孙媳妇',
  '46': '孙女婿 外孙女婿',
  '47': '曾孙 曾孙子 重孙 重孙子',
  '48': '曾孙女 重孙女',
  '49': '其他孙辈',
  '50': '父母',
  '51': '父 父亲 爸爸 爸 老父 之父',
  '52': '母 母亲 妈妈 妈 老母 之母',
  '53': '公公 公爹',
  '54': '婆婆 婆母',
  '55': '岳父 丈人 老丈人',
  '56': '岳母 丈母娘 丈母',
  '57': '继父 养父',
  '58': '继母 养母',
  '60': '祖父母 外祖父母',
  '61': '祖父 爷爷 爷',
  '62': '祖母 奶奶 奶',
  '63': '外祖父 姥爷 外公 老爷',
  '64': '外祖母 姥姥 外婆 姥娘',
  '70': '兄弟姐妹 兄弟 姐妹 兄妹 姐弟 姊妹',
  '71': '兄 哥哥 哥 兄长',
  '72': '嫂 嫂子 兄嫂',
  '73': '弟 弟弟',
  '74': '弟媳 弟妹 弟媳妇',
  '75': '姐 姐姐 姊',
  '76': '姐夫',
  '77': '妹 妹妹',
  '78': '妹夫',
  '81': '伯父 大爷 大伯',
  '82': '伯母 大娘',
  '83': '叔父 叔叔 叔',
  '84': '婶母 婶子 婶婶',
  '85': '舅父 舅舅 舅',
  '86': '舅母 舅妈',
  '87': '姨父 姨夫',
  '88': '姨母 姨妈 姨',
  '89': '姑父 姑夫',
  '90': '姑母 姑姑 姑妈',
  '91': '堂兄 堂弟 堂姐 堂妹 堂兄弟',
  '92': '表兄 表弟 表姐 表妹 表哥',
  '93': '侄 侄子 侄儿',
  '94': '侄女',
  '95': '外甥 外甥子',
  '96': '外甥女',
  '97': '亲属 其他亲属 亲戚 远亲',
  '99': '非亲属 其他 其它 其 租户 租客 房客 承租人 同住人 同住 合租 合租人 室友 朋友 同事 同学 保姆 护工 护理员 保姆护工 雇员 寄住 寄居 借住',
} as const

export type RelationCode = keyof typeof byCode

const codes = new Map<string, RelationCode>()
export const relationCodes = Object.keys(byCode).filter((code): code is RelationCode => code in byCode)
for (const code of relationCodes) {
  for (const word of byCode[code].split(' ')) codes.set(word, code)
}

/** A word of relation as its code. Prefixes (户主之…, 户主的…) and numbers behind (儿子1) do not disturb. */
export function readRelation(text: string): RelationCode | undefined {
  const known = codes.get(text)
  if (known) return known
  const word = simplify(squeeze(text)).replace(/[()（）。.:：]/g, '')
  const direct = codes.get(word)
  if (direct) return direct
  const bare = word.replace(/^(户主|本人|系户主|与户主)?(之|的|系)?/, '').replace(/(关系)?[\d一二三四]?$/, '')
  return bare === '' ? undefined : codes.get(bare)
}

export function isHead(code: RelationCode | undefined): boolean {
  return code === '01' || code === '02'
}

/** Relations that only one person of a household can have: two of them are two households or an error. */
export function isOnlyOnce(code: RelationCode): boolean {
  return isHead(code) || code === '10' || code === '11' || code === '12'
}

/**
 * A relation word glued to the front of a name (户主张三, 长子张小三, 妻李四). One-character words only where they are no
 * family name.
 */
export function splitRelation(
  text: string,
): { readonly word: string; readonly code: RelationCode; readonly rest: string } | undefined {
  const marks = Array.from(text)
  for (let length = Math.min(4, marks.length - 2); length >= 1; length--) {
    const word = marks.slice(0, length).join('')
    const code = codes.get(word)
    if (code && (length > 1 || /[妻夫子女父母]/.test(word)))
      return { word, code, rest: marks.slice(length).join('') }
  }
  return undefined
}
