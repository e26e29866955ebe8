import { Form, type FormInstance, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { PaperDraft } from '../../domain/documents/paper-view.ts'
import { fill } from '../../text/shape.ts'
import { DayInput } from '../../ui/kit/DayInput.tsx'
import type { PaperForm } from '../../ui/documents/paper-form.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

interface Props {
  readonly tasks: PaperDraft['linkable']
  readonly form: FormInstance<PaperForm>
}

/** Whether a fresh link goes with the letter. Earlier links cannot be printed: their address is told only once. */
export function LetterLink({ tasks, form }: Props) {
  const say = useWords().desk.papers
  const session = useSession()
  const linkFor = Form.useWatch('linkFor', form)
  if (!session.mayDo('link.issue')) return null
  return (
    <div className="paper-head">
      <Form.Item name="linkFor" label={say.withLink}>
        <Radio.Group
          options={[
            { value: '', label: say.noLink },
            ...tasks.map(({ taskId, organisation }) => ({
              value: taskId,
              label: fill(say.withLinkFor, { organisation }),
            })),
          ]}
        />
      </Form.Item>
      {linkFor ? (
        <Form.Item
          name="linkUntil"
          label={say.linkUntil}
          getValueProps={(value: string | undefined) => ({ value: value ? dayjs(value) : undefined })}
          normalize={(value: Dayjs | null) => value?.format('YYYY-MM-DD')}
        >
          <DayInput allowClear={false} />
        </Form.Item>
      ) : null}
    </div>
  )
}
