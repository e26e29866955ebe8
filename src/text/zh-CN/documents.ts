import type { documentActions } from '../../domain/documents/actions.ts'
import type { documentRefusals } from '../../domain/documents/refusals.ts'
import type { PaperState } from '../../domain/documents/paper.ts'
import { fileRefusalWords, templateFindingWords } from './papers.ts'

type Deeds = Record<(typeof documentActions)[number]['name'], string>
type Noes = Record<(typeof documentRefusals)[number], string>

export const documentWords = {
  actions: {
    'paper.issue': '出具并编号',
    'paper.issueForDoors': '出具一批通知',
    'paper.void': '作废',
    'template.replace': '换成自己的模板',
    'template.restore': '用回原来的模板',
  } satisfies Deeds,
  refusals: {
    'certificate-banned': '“{name}证明”居委会不能开 (民发〔2020〕20号)。该找: {issuer}。',
    'paper-facts-missing': '还有没填的: {names}。',
    'paper-day-unread': '日期看不懂: {names}。请写成 2009-03-05、2009年3月 或 2009。',
    'paper-known': '这份文书已经出具过了, 请刷新页面。',
    'paper-door-unknown': '有的门不在这次动员的名单里, 请刷新以后重新选。',
    'seal-keeper-missing': '盖公章的文书要写明监印人。',
    'seal-approver-unknown': '批准人要是本社区现任书记; 没有书记的, 由监印人批准。',
    'template-tags-wrong': '模板里有 {n} 处标签不对, 还没有换。',
    'template-not-received': '模板文件没有传上来, 请重新选择文件。',
    'template-shipped-already': '现在用的就是原来的模板。',
    ...fileRefusalWords,
  } satisfies Noes,
  paperStates: { issued: '有效', void: '已作废' } satisfies Record<PaperState, string>,
  templateFindings: templateFindingWords,
} as const
