import { Checkbox, Select } from 'antd'
import { stepKinds, type ProcedureStep } from '../../domain/procedures/definition.ts'
import type { DefinitionDraft } from '../../domain/procedures/definition-draft.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { FieldLine } from './FieldLine.tsx'

interface Props {
  readonly step: ProcedureStep
  readonly draft: DefinitionDraft
  readonly change: (step: ProcedureStep) => void
}

/** 步骤: what is done, by whom it is finished, which papers and steps must come before. */
export function StepPart({ step, draft, change }: Props) {
  const say = useWords().desk.procedures
  const set = (part: Partial<ProcedureStep>) => change({ ...step, ...part })
  const setKind = (kind: ProcedureStep['kind']) => {
    const { filedWith, ...rest } = step
    change(kind === 'filing' ? { ...rest, kind, filedWith: filedWith ?? say.usualFiling } : { ...rest, kind })
  }
  const setHint = (hint: string) => {
    const { hint: _before, ...rest } = step
    change(hint === '' ? rest : { ...rest, hint })
  }
  const named = (list: readonly { readonly key: string; readonly name: string }[]) =>
    list.map(({ key: value, name }) => ({ value, label: name || '…' }))
  return (
    <>
      <FieldLine label={say.stepName} value={step.name} most={400} change={(name) => set({ name })} />
      <p className="field-line">
        <span>{say.stepKind}</span>
        <Select
          aria-label={say.stepKind}
          value={step.kind}
          options={stepKinds.map((value) => ({ value, label: say.kinds[value] }))}
          onChange={setKind}
        />
      </p>
      {step.kind === 'filing' ? (
        <FieldLine
          label={say.filedWith}
          value={step.filedWith ?? ''}
          most={400}
          change={(filedWith) => set({ filedWith })}
        />
      ) : null}
      <p className="field-line">
        <span>{say.needs}</span>
        <Select
          mode="multiple"
          aria-label={say.needs}
          placeholder={say.noNeeds}
          value={step.needs}
          options={named(draft.papers)}
          optionFilterProp="label"
          onChange={(needs) => set({ needs })}
        />
      </p>
      <p className="field-line">
        <span>{say.after}</span>
        <Select
          mode="multiple"
          aria-label={say.after}
          placeholder={say.noAfter}
          value={step.after}
          options={named(draft.steps.filter(({ key }) => key !== step.key))}
          optionFilterProp="label"
          onChange={(after) => set({ after })}
        />
      </p>
      <FieldLine label={say.hint} value={step.hint ?? ''} most={400} change={setHint} />
      <Checkbox checked={step.optional} onChange={({ target }) => set({ optional: target.checked })}>
        {say.optional}
      </Checkbox>
    </>
  )
}
