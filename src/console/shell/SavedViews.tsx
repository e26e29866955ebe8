import { Button, Input, Popover, Select, Space } from 'antd'
import { useState } from 'react'
import { viewsAtMost, type SavedView } from '../../domain/identity/account.ts'
import { useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly views: readonly SavedView[] | undefined
  /** What stands in the address bar now. */
  readonly search: Readonly<Record<string, string>>
  readonly open: (search: Readonly<Record<string, string>>) => void
  readonly save: (views: readonly SavedView[]) => void
}

/** 常用筛选: a set of filters under a name of one's own; chosen with one click, replaced by saving under the same name. */
export function SavedViews({ views = [], search, open, save }: Props) {
  const { shell } = useWords().desk
  const [name, setName] = useState('')
  const [asking, setAsking] = useState(false)
  const here = views.find((view) => JSON.stringify(sorted(view.search)) === JSON.stringify(sorted(search)))
  const keep = () => {
    const title = name.trim()
    if (title === '') return
    save([...views.filter((view) => view.name !== title), { name: title, search }].slice(-viewsAtMost))
    setName('')
    setAsking(false)
  }
  return (
    <Space.Compact>
      <Select
        aria-label={shell.views}
        placeholder={shell.views}
        value={here?.name ?? null}
        notFoundContent={shell.noViews}
        options={views.map((view) => ({ value: view.name, label: view.name }))}
        onChange={(chosen) => open(views.find((view) => view.name === chosen)?.search ?? {})}
        popupMatchSelectWidth={false}
        style={{ minWidth: 120 }}
      />
      {here ? (
        <Button onClick={() => save(views.filter((view) => view !== here))}>{shell.dropView}</Button>
      ) : (
        <Popover
          trigger="click"
          open={asking}
          onOpenChange={setAsking}
          content={
            <Space.Compact>
              <Input
                aria-label={shell.viewName}
                placeholder={shell.viewName}
                maxLength={20}
                value={name}
                onChange={({ target }) => setName(target.value)}
                onPressEnter={keep}
              />
              <Button type="primary" onClick={keep} disabled={name.trim() === ''}>
                {shell.save}
              </Button>
            </Space.Compact>
          }
        >
          <Button>{shell.saveView}</Button>
        </Popover>
      )}
    </Space.Compact>
  )
}

function sorted(search: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(search)
    .filter(([, value]) => value !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1))
}
