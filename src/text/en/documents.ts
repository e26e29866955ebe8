import type { Shape } from '../shape.ts'
import type { documentWords as zh } from '../zh-CN/documents.ts'
import { fileRefusalWords, templateFindingWords } from './papers.ts'

export const documentWords: Shape<typeof zh> = {
  actions: {
    'paper.issue': 'Issue with a number',
    'paper.issueForDoors': 'Issue notices for doors',
    'paper.void': 'Declare void',
    'template.replace': 'Use our own template',
    'template.restore': 'Use the shipped template again',
  },
  refusals: {
    'certificate-banned':
      'A committee may not issue “{name}证明” (Ministry of Civil Affairs 2020 no. 20). Ask: {issuer}',
    'paper-facts-missing': 'Still to be filled in: {names}.',
    'paper-day-unread': 'These dates cannot be read: {names}. Write 2009-03-05, 2009-03 or 2009.',
    'paper-known': 'This paper was issued already; reload the page.',
    'paper-door-unknown': 'Some doors are not on the list of this drive. Reload and choose again.',
    'seal-keeper-missing': 'A paper under the seal names whoever keeps the seal.',
    'seal-approver-unknown':
      'The approver must be the secretary of this community; where there is none, the keeper of the seal approves.',
    'template-tags-wrong': '{n} tags of the template are wrong; it was not replaced.',
    'template-not-received': 'The template file did not arrive; choose it again.',
    'template-shipped-already': 'The shipped template is in use already.',
    ...fileRefusalWords,
  },
  paperStates: { issued: 'Valid', void: 'Void' },
  templateFindings: templateFindingWords,
}
