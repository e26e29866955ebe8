import { Checkbox, InputNumber, Select } from 'antd'
import type { ProcedureDefinition, ProcedurePaper } from '../../domain/procedures/definition.ts'
import { fill } from '../../text/shape.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { FieldLine } from './FieldLine.tsx'

interface Props {
  readonly paper: ProcedurePaper
  readonly questions: ProcedureDefinition['questions']
  readonly change: (paper: ProcedurePaper) => void
}

const ALWAYS = 'always'

/** 材料: what it is called, who issues it, how long it is good, when it is needed. */
export function PaperPart({ paper, questions, change }: Props) {
  const say = useWords().desk.procedures
  const set = (part: Partial<ProcedurePaper>) => change({ ...paper, ...part })
  const when = paper.onlyIf ? `${paper.onlyIf.is ? 'yes' : 'no'} ${paper.onlyIf.question}` : ALWAYS
  const choices = [
    { value: ALWAYS, label: say.always },
    ...questions.flatMap(({ key, text }) => [
      { value: `yes ${key}`, label: fill(say.ifYes, { question: text || '…' }) },
      { value: `no ${key}`, label: fill(say.ifNo, { question: text || '…' }) },
    ]),
  ]
  const choose = (value: string) => {
    const { onlyIf: _before, ...rest } = paper
    const [is, question = ''] = value.split(' ')
    change(value === ALWAYS ? rest : { ...rest, onlyIf: { question, is: is === 'yes' } })
  }
  const setDays = (days: number | null) => {
    const { validDays: _before, ...rest } = paper
    change(days === null ? rest : { ...rest, validDays: days })
  }
  const setHint = (hint: string) => {
    const { hint: _before, ...rest } = paper
    change(hint === '' ? rest : { ...rest, hint })
  }
  return (
    <>
      <FieldLine label={say.paperName} value={paper.name} most={400} change={(name) => set({ name })} />
      <FieldLine label={say.issuer} value={paper.issuer} most={400} change={(issuer) => set({ issuer })} />
      <p className="field-line">
        <span>{say.when}</span>
        <Select aria-label={say.when} value={when} options={choices} onChange={choose} />
      </p>
      <p className="field-line">
        <span>{say.validDays}</span>
        <InputNumber
          aria-label={say.validDays}
          min={1}
          max={3650}
          precision={0}
          placeholder={say.noEnd}
          value={paper.validDays ?? null}
          onChange={setDays}
        />
      </p>
      <p className="field-line">
        <span>{say.copies}</span>
        <InputNumber
          aria-label={say.copies}
          min={1}
          max={20}
          precision={0}
          value={paper.copies}
          onChange={(copies) => set({ copies: copies ?? 1 })}
        />
      </p>
      <FieldLine label={say.hint} value={paper.hint ?? ''} most={400} change={setHint} />
      <Checkbox checked={paper.reusable} onChange={({ target }) => set({ reusable: target.checked })}>
        {say.reusable}
      </Checkbox>
    </>
  )
}
