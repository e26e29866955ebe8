import { Button } from 'antd'
import { useState } from 'react'
import { listAttachments, listThanks } from '../../domain/cases/agency-queries.ts'
import type { CasePage } from '../../domain/cases/case-queries.ts'
import { recordThanks, thanksKinds } from '../../domain/cases/thanks.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import { choicesOf } from '../../ui/cases/case-forms.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

/** 锦旗, 感谢信: kept with the case, shown to others only when the giver has said yes. */
export function ThanksPanel({ page }: { page: CasePage }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.agencies.titles
  const session = useSession()
  const thanks = useAsk(listThanks, session.mayAsk('thanks.list') ? { caseId: page.id } : undefined)
  const [recording, setRecording] = useState(false)
  const files = useAsk(listAttachments, recording ? { caseId: page.id } : undefined)
  const rows = thanks.data?.rows ?? []
  const may = session.mayDo('thanks.record')
  if (rows.length === 0 && !may) return null
  const pictures = (files.data ?? []).filter(({ removedAt, hasThumbnail }) => !removedAt && hasThumbnail)
  return (
    <Panel
      title={words.desk.cases.thanks}
      actions={
        may ? (
          <Button size="small" onClick={() => setRecording(true)}>
            {words.actions['thanks.record']}
          </Button>
        ) : null
      }
    >
      {rows.length === 0 ? <p>{say.thanksEmpty}</p> : null}
      <ul className="plain-list">
        {rows.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{words.agencies.thanksKinds[one.kind]}</strong> {sayDay(words, language, one.givenOn)}{' '}
              {one.giver} <q>{one.text}</q>{' '}
              <small>{one.shownPublicly ? say.shownPublicly : say.notShown}</small>
            </span>
            {one.attachmentId ? (
              <a href={`/api/files/${one.attachmentId}?at=${session.at}`}>
                {words.agencies.attachmentKinds.photo}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      {recording ? (
        <DeedDialog
          form={{
            action: recordThanks,
            title: words.actions['thanks.record'],
            rest: () => ({ thanksId: newId(), caseId: page.id }),
            fields: [
              {
                kind: 'choice',
                key: 'kind',
                label: words.desk.cases.thanks,
                choices: choicesOf(words.agencies.thanksKinds, thanksKinds),
                initial: 'banner',
              },
              { kind: 'day', key: 'givenOn', label: say.givenOn, initial: dayOf(new Date().toISOString()) },
              { kind: 'line', key: 'giver', label: say.giver, optional: true },
              { kind: 'words', key: 'text', label: say.thanksText },
              ...(pictures.length > 0
                ? [
                    {
                      kind: 'pick' as const,
                      key: 'attachmentId',
                      label: words.agencies.attachmentKinds.photo,
                      choices: pictures.map(({ id, name }) => ({ value: id, label: name })),
                      optional: true,
                    },
                  ]
                : []),
              { kind: 'tick', key: 'giverConsents', label: say.giverConsents },
              { kind: 'tick', key: 'showPublicly', label: say.showPublicly },
            ],
          }}
          close={() => setRecording(false)}
          done={() => setRecording(false)}
        />
      ) : null}
    </Panel>
  )
}
