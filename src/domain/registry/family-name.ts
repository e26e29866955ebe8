/** 复姓 the family names of two characters that are met (百家姓 and later lists). */
const DOUBLE = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 ' +
    '宇文 司徒 鲜于 司空 闾丘 令狐 呼延 第五 百里 东郭 南门 西门 拓跋 轩辕 淳于 单于 完颜 纳兰 叶赫 贺兰 耶律 梁丘 左丘 乐正 公西 公良 漆雕 ' +
    '壤驷 巫马 颛孙 宰父 谷梁 段干 亓官 欧陽 司馬 諸葛 東方 尉遲'
  ).split(' '),
)

/** How many characters of a name are the family name: 2 of `欧阳修`, 1 of `王小明`, 1 of `欧阳` (a person of the family 欧). */
export function familyNameLength(characters: readonly string[]): number {
  return characters.length > 2 && DOUBLE.has(characters.slice(0, 2).join('')) ? 2 : 1
}
