import type { FileRefusal } from '../../domain/documents/file-refusals.ts'
import type { TagFinding } from '../../domain/documents/template-tags.ts'

/** Why a file is not taken; spread into the refusals of the module that takes files. */
export const fileRefusalWords = {
  'file-empty': '这个文件是空的, 请重新选择',
  'file-too-large': '文件太大, 最多 {limit} MB; 照片可以先发给自己再保存, 会变小',
  'file-kind-unknown': '只收照片 (JPG, PNG, WebP, GIF), PDF, Word (.docx) 和 Excel (.xlsx) 文件',
  'file-is-page': '这是网页或矢量图文件, 打开时可能带来危险; 请截图或另存为 PDF 再上传',
  'file-is-program': '这是程序文件, 不能上传; 来历不明的程序请不要打开',
  'file-is-archive': '这是压缩包, 请解压后把里面的文件一个一个上传',
  'file-is-old-office': '这是旧格式或加了密码的 Word/Excel 文件, 请去掉密码, 另存为 .docx 或 .xlsx 再上传',
  'file-is-heic': '这是苹果手机的 HEIC 照片, 请在手机“设置 - 相机 - 格式”里选“兼容性最佳”, 或截图后上传',
  'file-ending-differs': '文件内容其实是 {found}, 和文件名对不上; 请用原来的文件, 不要改后缀',
  'image-broken': '照片打不开, 可能没有传完整; 请重新拍照或重新保存',
  'image-too-many-pixels': '照片尺寸太大, 最多 {limit} 百万像素; 请缩小后上传',
  'pdf-broken': 'PDF 不完整或看不清内部结构; 请重新扫描, 或打印成 PDF 再上传',
  'pdf-locked': 'PDF 加了密码或限制; 请向对方要没有密码的文件, 或打印后扫描',
  'pdf-acts': 'PDF 里带有脚本或命令; 请打印成新的 PDF 再上传',
  'pdf-carries-files': 'PDF 里夹带了别的文件; 请把夹带的文件取出来单独上传',
  'office-broken': 'Word/Excel 文件打不开, 可能没有传完整; 请重新保存再上传',
  'office-too-much-inside': 'Word/Excel 文件展开后太大; 请压缩里面的图片或分成几个文件',
  'office-acts': 'Word/Excel 文件里带有宏, 控件或嵌入对象; 请另存为不带宏的 .docx 或 .xlsx',
  'template-reaches-out': '模板里有来自网络或别的文件的内容 (图片, 链接的模板, 自动取数); 请改成直接插入',
  'template-tag-open': '模板里 {tag} 没有写完整: 大括号要成对, {#…} 要有对应的 {/…}',
} as const satisfies Record<FileRefusal, string>

/** What is wrong with a template's tags, one line each. `unknown-near` where a likely tag was found. */
export const templateFindingWords = {
  unknown: '没有叫“{tag}”的标签',
  'unknown-near': '没有叫“{tag}”的标签, 是不是“{hint}”?',
  missing: '缺少必须有的标签“{tag}”',
  outside: '“{tag}”只能写在“{hint}”列表的开头和结尾之间',
  'not-opened': '“{tag}”是列表, 开头写 # 加名称, 结尾写 / 加名称, 都放在大括号里',
} as const satisfies Record<TagFinding['code'] | 'unknown-near', string>
