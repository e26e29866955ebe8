import { paperKindCodes, paperKinds } from '../../domain/documents/paper-kinds.ts'
import { listTemplates, templateContent } from '../../domain/documents/queries.ts'
import { answers } from '../answer.ts'
import { listTemplateRecords } from './template-store.ts'

answers(listTemplates, {
  read: async (tx) => {
    const records = await listTemplateRecords(tx)
    return paperKindCodes.map((kind) => {
      const own = records.find((record) => record.kind === kind)
      return { kind, own: own ? { name: own.name, since: own.since, by: own.by } : null }
    })
  },
})

answers(templateContent, {
  read: async (tx, { kind }) => {
    const own = (await listTemplateRecords(tx)).find((record) => record.kind === kind)
    return { kind, sha256: own?.sha256 ?? null, name: own?.name ?? `${paperKinds[kind].name}.docx` }
  },
})
