import { Form, Input, Select } from 'antd'
import type { PaperDraft } from '../../domain/documents/paper-view.ts'
import { useWords } from '../../ui/kit/words.tsx'

/** 盖章: who approves and who keeps the seal, for the line in the seal book. */
export function SealFields({ approvers }: { approvers: PaperDraft['approvers'] }) {
  const { papers: say, shell } = useWords().desk
  return (
    <>
      <h3>{say.headSeal}</h3>
      <div className="paper-head">
        <Form.Item name="approverId" label={say.approver}>
          <Select
            options={[
              ...approvers.map(({ id, name }) => ({ value: id, label: name })),
              { value: '', label: say.approverKeeper },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="keeper"
          label={say.keeper}
          rules={[{ required: true, message: `${say.keeper}: ${shell.required}` }]}
        >
          <Input maxLength={40} />
        </Form.Item>
      </div>
    </>
  )
}
