import { Alert, AutoComplete, Form, Input, Modal, Radio } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { mergePersons } from '../../domain/registry/person.ts'
import type { PersonPage } from '../../domain/registry/person-view.ts'
import { personPage, search } from '../../domain/registry/queries.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { SideBySide } from './SideBySide.tsx'
import { usePause } from './use-pause.ts'
import { useUndo } from './use-undo.tsx'

interface Props {
  readonly page: PersonPage
  readonly close: () => void
}

/** 合并: the other record is searched, both are read side by side, then one of them stays. */
export function MergeDialog({ page, close }: Props) {
  const words = useWords()
  const { person } = words.desk.homes
  const navigate = useNavigate()
  const { told } = useUndo()
  const merge = useDo(mergePersons)
  const [text, setText] = useState('')
  const [otherId, setOtherId] = useState<string>()
  const [keep, setKeep] = useState<'this' | 'other'>('this')
  const asked = usePause(text)
  const hits = useAsk(search, asked.length >= 2 && !otherId ? { q: asked, limit: 10 } : undefined)
  const otherPage = useAsk(personPage, otherId ? { personId: otherId } : undefined)
  const other = otherPage.data?.id === otherId ? otherPage.data : undefined
  const found = otherId ? [] : (hits.data ?? [])
  const options = found.flatMap((hit) =>
    hit.kind === 'person' && hit.id !== page.id
      ? [
          {
            key: hit.id,
            value: hit.name,
            label: [hit.name, hit.birthYear, hit.home && addressText(words, hit.home), hit.phone]
              .filter(Boolean)
              .join('  '),
          },
        ]
      : [],
  )
  const submit = async () => {
    if (!other) return
    const kept = keep === 'this' ? page : other
    const result = await merge.run({
      personId: kept.id,
      otherId: kept === page ? other.id : page.id,
    })
    if (result.status !== 'done') return
    close()
    told(words.actions['person.merge'], result)
    if (kept !== page) void navigate({ to: links.person(kept.id) })
  }
  const said = outcomeSentence(words, merge.outcome)
  return (
    <Modal
      open
      width={760}
      title={other ? person.mergeTitle : person.merge}
      onCancel={close}
      onOk={() => void submit()}
      okText={words.actions['person.merge']}
      okButtonProps={{ disabled: !other }}
      cancelText={words.desk.shell.cancel}
      confirmLoading={merge.busy}
    >
      <Form layout="vertical">
        <Form.Item
          label={person.mergeFind}
          htmlFor="merge-find"
          extra={
            asked.length >= 2 && !otherId && hits.isSuccess && options.length === 0 ? person.findNobody : null
          }
        >
          <AutoComplete
            id="merge-find"
            value={text}
            options={options}
            defaultActiveFirstOption
            autoFocus
            onChange={(typed: string) => {
              setText(typed)
              setOtherId(undefined)
            }}
            onSelect={(name, option) => {
              setText(name)
              setOtherId(option.key)
            }}
          >
            <Input autoComplete="off" />
          </AutoComplete>
        </Form.Item>
        {other ? (
          <>
            <SideBySide left={page} right={other} />
            <p>{person.mergeHint}</p>
            <Form.Item label={person.keep}>
              <Radio.Group
                aria-label={person.keep}
                optionType="button"
                value={keep}
                onChange={(event) => setKeep(event.target.value === 'this' ? 'this' : 'other')}
                options={[
                  { value: 'this', label: person.keepThis },
                  { value: 'other', label: person.keepOther },
                ]}
              />
            </Form.Item>
          </>
        ) : null}
      </Form>
      {said ? <Alert type="error" showIcon title={said} /> : null}
    </Modal>
  )
}
