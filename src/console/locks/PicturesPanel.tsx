import { Alert, Button, Select, Upload } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '../../domain/kit/ids.ts'
import { pictureTags, removeLockPicture, type PictureTag } from '../../domain/locks/lock.ts'
import type { LockRow } from '../../domain/locks/queries.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import type { SendOutcome } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { uploadTo } from '../upload.ts'
import { pictureAddress } from './picture-address.ts'

/** Pictures of one place, before, after, and when the lock was back. */
export function PicturesPanel({ lock, ask }: { lock: LockRow; ask: (form: DeedForm) => void }) {
  const words = useWords()
  const say = words.desk.locks
  const session = useSession()
  const queries = useQueryClient()
  const [tag, setTag] = useState<PictureTag>('before')
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<SendOutcome>()
  const said = outcomeSentence(words, outcome)
  const upload = async (file: File) => {
    setBusy(true)
    const to = { at: session.at, of: 'lock', pictureId: newId(), lockId: lock.id, tag }
    setOutcome(await uploadTo(file, to))
    setBusy(false)
    await queries.invalidateQueries({ queryKey: [session.at] })
  }
  return (
    <Panel
      title={say.pictures}
      actions={
        session.mayDo('lockPicture.add') ? (
          <>
            <Select
              size="small"
              aria-label={say.pictureTag}
              value={tag}
              onChange={setTag}
              popupMatchSelectWidth={false}
              options={pictureTags.map((value) => ({ value, label: words.locks.tags[value] }))}
            />
            <Upload
              accept="image/*"
              showUploadList={false}
              beforeUpload={(file) => {
                void upload(file)
                return false
              }}
            >
              <Button size="small" loading={busy}>
                {words.actions['lockPicture.add']}
              </Button>
            </Upload>
          </>
        ) : null
      }
    >
      {said ? <Alert type="error" showIcon closable title={said} /> : null}
      {lock.pictures.length === 0 ? <p>{say.picturesNone}</p> : null}
      <div className="lock-pictures">
        {lock.pictures.map((one) => (
          <figure key={one.id}>
            <a href={pictureAddress(one.id, session.at)} target="_blank" rel="noreferrer">
              <img
                src={pictureAddress(one.id, session.at, true)}
                alt={`${lock.label} ${words.locks.tags[one.tag]}`}
              />
            </a>
            <figcaption>
              {words.locks.tags[one.tag]}{' '}
              {session.mayDo('lockPicture.remove') ? (
                <Button
                  size="small"
                  type="link"
                  className="no-print"
                  aria-label={say.takeAway}
                  onClick={() =>
                    ask({
                      action: removeLockPicture,
                      title: words.actions['lockPicture.remove'],
                      danger: true,
                      rest: () => ({ pictureId: one.id }),
                      fields: [],
                    })
                  }
                >
                  ×
                </Button>
              ) : null}
            </figcaption>
          </figure>
        ))}
      </div>
    </Panel>
  )
}
