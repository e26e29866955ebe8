/**
 * Traditional characters of the words that rosters are written with (戶主, 關係, 聯絡電話, 單元, 長子): for words that are
 * compared, never for what is kept. Names and compounds stay as written.
 */
const traditional =
  '戶與關係證號聯絡電話備註樓棟單門區園莊廣場東長兒孫媽爺婦親屬離獨殘齡貧軍業職務學歷黨員團眾漢滿維爾國實際現臨時間數編層' +
  '壻無樣類別稱謂態狀況貫廠縣鄉鎮慶劉張陳楊趙吳馬鄭謝羅許韓馮鄧蕭葉蘇呂盧鍾賈鄒閆龍賀顧龔萬錢嚴'
const simplified =
  '户与关系证号联络电话备注楼栋单门区园庄广场东长儿孙妈爷妇亲属离独残龄贫军业职务学历党员团众汉满维尔国实际现临时间数编层' +
  '婿无样类别称谓态状况贯厂县乡镇庆刘张陈杨赵吴马郑谢罗许韩冯邓萧叶苏吕卢钟贾邹闫龙贺顾龚万钱严'

const twins = new Map(Array.from(traditional, (mark, at) => [mark, Array.from(simplified)[at] ?? mark]))
const any = new RegExp(`[${traditional}]`, 'gu')

export function simplify(text: string): string {
  return text.replace(any, (mark) => twins.get(mark) ?? mark)
}
