/**
 * 姓名. Any length, never cut: Mongolian and Uyghur names with `·`, rare characters beyond the BMP (𠮷, 䶮), foreign names
 * in letters. Two-character names are often spread with blanks to look like three (李 明): those blanks go.
 */
import { toHalfWidth } from './half-width.ts'

/** Everything typed where the middle dot (U+00B7) is meant, between two Chinese characters. */
const dotTwins = /(?<=\p{Script=Han})\s*[·•‧∙⋅・･．.●﹒᛫⸱ꞏ˙]\s*(?=\p{Script=Han})/gu

export interface NameReading {
  readonly name: string
  /** Blanks were taken away. */
  readonly hadBlanks: boolean
  /** Digits, signs or a word in brackets remain: a person should look. */
  readonly odd: boolean
}

/** `undefined` for an empty cell. */
export function readName(text: string): NameReading | undefined {
  if (/^[\u4E00-\u9FFF]{2,12}$/.test(text)) return { name: text, hadBlanks: false, odd: false }
  const half = toHalfWidth(text)
  const dotted = half.replace(dotTwins, '·')
  const han = /\p{Script=Han}/u.test(dotted)
  const spaced = dotted.trim()
  const name = han
    ? spaced.replace(/(?<=\p{Script=Han}|·)\s+(?=\p{Script=Han}|·)/gu, '')
    : spaced.replace(/\s+/g, ' ')
  if (name === '') return undefined
  const hadBlanks = /\s/.test(half) && half.replace(/\s+/g, '') !== half && (half !== spaced || han)
  return { name, hadBlanks, odd: !/^[\p{Script=Han}\p{L}\p{M}·.\-' ]+$/u.test(name) }
}

/** For comparing: blanks and dots do not make another person. */
export function nameKey(name: string): string {
  if (/^[\u4E00-\u9FFF]*$/.test(name)) return name
  return name.replace(/[\s·.\-']/g, '').toLowerCase()
}

/** The common family names, single and double: for recognising a column of names, never for judging a name. */
const familyNames = new Set(
  (
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾萧肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖' +
    '石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎雷龙段史陶黎贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪季庄柴柳岳齐梅尚葛温庞' +
    '殷詹关焦左涂祝包宁舒耿牟卜路纪苗曲成游阳裴席卫查屈鲍位宗费单辛管代伍鲁甘翟蓝区冉安米解兰党窦敖那云乌图塔通哈斯巴特阿布娜' +
    '颜骆娄刁虞柯昝邢翁荀於芮储靳汲邴糜隗仇钭厉戎郗酆麴仝仉佘缑亓逄邸乜郜邰鄂蔺屠郦雍璩濮扈冀郏浦晏瞿阙聂晁巩阚饶简茹匡寇卓劳姬莘荆苟蒲穆鞠阮戚谈岑滕郁涂喻' +
    '萨其斯孟苏格敖宝额吉木朝白车达德恩呼霍迟丛盛佟连凌商牛欧骆应倪房麻裘缪古艾景束隋桑宫胥全甄封栾苑冷訾辜项边明臧申樊褚闵童骞'
  ).split(''),
)
const doubleNames = /^(欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|百里|呼延|南宫|独孤)/

/** Whether a text has the shape of a name: 2 to 4 Chinese characters after a family name, or a longer name, or with a dot. */
export function looksLikeName(text: string): boolean {
  const name = text.replace(dotTwins, '·').replace(/\s+/g, '')
  if (/^\p{Script=Han}{1,12}(·\p{Script=Han}{1,12})+$/u.test(name)) return true
  if (!/^\p{Script=Han}{2,6}$/u.test(name)) return false
  return doubleNames.test(name) || familyNames.has(String.fromCodePoint(name.codePointAt(0) ?? 0))
}

/** Whether a text can be a name at all: Chinese characters with or without dots, or letters. */
export function couldBeName(text: string): boolean {
  return /^\p{Script=Han}[\p{Script=Han}·]{1,19}$/u.test(text) || /^[A-Za-z][A-Za-z .'-]{2,39}$/.test(text)
}
