import { Checkbox } from 'antd'
import { useState } from 'react'
import { neededPapers } from '../../domain/procedures/checklist.ts'
import type { DefinitionDraft } from '../../domain/procedures/definition-draft.ts'
import { fill } from '../../text/shape.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'

/** What a resident would be asked to bring, with the answers ticked here, and the steps in their order. */
export function ProcedurePreview({ draft }: { readonly draft: DefinitionDraft }) {
  const say = useWords().desk.procedures
  const [yes, setYes] = useState<readonly string[]>([])
  const answers = Object.fromEntries(draft.questions.map(({ key }) => [key, yes.includes(key)]))
  const papers = neededPapers(draft, answers)
  return (
    <Panel title={say.preview}>
      {draft.questions.length > 0 ? (
        <Checkbox.Group
          value={[...yes]}
          options={draft.questions.map(({ key: value, text }) => ({ value, label: text || '…' }))}
          onChange={setYes}
        />
      ) : null}
      <h3>{fill(say.toBring, { n: papers.length })}</h3>
      <ul>
        {papers.map(({ key, name, issuer, copies }) => (
          <li key={key}>{fill(say.paperLine, { name: name || '…', issuer: issuer || '…', copies })}</li>
        ))}
      </ul>
      <h3>{say.steps}</h3>
      <ol>
        {draft.steps.map(({ key, name, kind, optional }) => (
          <li key={key}>
            {name || '…'} ({say.kinds[kind]}
            {optional ? `, ${say.maySkip}` : ''})
          </li>
        ))}
      </ol>
    </Panel>
  )
}
