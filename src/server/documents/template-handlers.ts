import { replaceTemplate, restoreTemplate } from '../../domain/documents/template.ts'
import { begins } from '../../domain/kit/subject.ts'
import { handle } from '../deed.ts'
import { isReceivedTemplate } from './template-receipt.ts'
import { addTemplate, isTemplateKnown, lockTemplate, saveTemplateEnd } from './template-store.ts'

handle(replaceTemplate, {
  subject: (_tx, { templateId }) => Promise.resolve(begins('template', templateId)),
  refuses: async (tx, { input, house }) => {
    if (await isTemplateKnown(tx, input.templateId)) return { code: 'envelope-reused' }
    const isReceived = isReceivedTemplate(house.vault, tx.committeeId, input.kind, input.file)
    return isReceived ? undefined : { code: 'template-not-received' }
  },
  apply: async (tx, { input, actor, now }) => {
    const { templateId: id, kind, name, file } = input
    await lockTemplate(tx, kind)
    await saveTemplateEnd(tx, kind, now, actor.id)
    await addTemplate(tx, { id, kind, name, sha256: file.sha256, bytes: file.bytes }, now, actor.id)
    return { answer: { templateId: id }, detail: { kind, sha256: file.sha256 } }
  },
})

handle(restoreTemplate, {
  subject: async (tx, { kind }) => begins('template', (await lockTemplate(tx, kind))?.id ?? tx.committeeId),
  refuses: async (tx, { input }) =>
    (await lockTemplate(tx, input.kind)) ? undefined : { code: 'template-shipped-already' },
  apply: async (tx, { input, actor, now }) => {
    await saveTemplateEnd(tx, input.kind, now, actor.id)
    return { detail: { kind: input.kind } }
  },
})
