import { Form, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import type { CorrectionRow } from '../../domain/doors/queries.ts'
import { homePage, search } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly row: CorrectionRow
  readonly name: string
  readonly busy: boolean
  readonly close: () => void
  readonly take: (who: { readonly personId: string | null; readonly householdId: string | null }) => void
}

const NEW = 'new'

/** Whoever moved in: somebody new, or one of the books who comes from another home; and with whom. */
export function MovedInDialog({ row, name, busy, close, take }: Props) {
  const words = useWords()
  const say = words.desk.phones
  const [who, setWho] = useState(NEW)
  const [household, setHousehold] = useState(NEW)
  const known = useAsk(search, name.length >= 2 ? { q: name } : undefined)
  const home = useAsk(homePage, { dwellingId: row.home.dwellingId })
  const people = (known.data ?? []).flatMap((hit) =>
    hit.kind === 'person' && hit.name === name ? [hit] : [],
  )
  const households = home.data?.households ?? []
  return (
    <Modal
      open
      title={`${words.doors.seen.movedIn}: ${name}`}
      okText={say.take}
      cancelText={words.desk.shell.cancel}
      confirmLoading={busy}
      onCancel={close}
      onOk={() =>
        take({ personId: who === NEW ? null : who, householdId: household === NEW ? null : household })
      }
    >
      <Form layout="vertical">
        <Form.Item label={say.whoIsIt}>
          <Radio.Group value={who} onChange={({ target }) => setWho(String(target.value))} vertical>
            <Radio value={NEW}>{fill(say.newPerson, { name })}</Radio>
            {people.map((hit) => (
              <Radio key={hit.id} value={hit.id}>
                {fill(say.knownPerson, {
                  name: [hit.name, hit.birthYear, hit.phone].filter(Boolean).join(' '),
                  home: hit.home ? addressText(words, hit.home) : say.noHome,
                })}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item label={say.household} htmlFor="moved-in-household">
          <Select
            id="moved-in-household"
            value={household}
            onChange={setHousehold}
            options={[
              { value: NEW, label: say.ownHousehold },
              ...households.map(({ id, people: members }) => ({
                value: id,
                label: fill(say.householdOf, { heads: members.map((one) => one.name).join(' ') }),
              })),
            ]}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
