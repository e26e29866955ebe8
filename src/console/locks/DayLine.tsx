import { App, Button, Upload } from 'antd'
import { Link } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { newId } from '../../domain/kit/ids.ts'
import { lockResults, type LockResult } from '../../domain/locks/action-day.ts'
import type { DayLock } from '../../domain/locks/queries.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { uploadTo } from '../upload.ts'
import { keepForm } from './lock-forms.ts'
import { pictureAddress } from './picture-address.ts'

interface Props {
  readonly lock: DayLock
  readonly number: number
  readonly ask: (form: DeedForm) => void
  /** Absent: nothing can be recorded. */
  readonly record: ((result: LockResult) => void) | undefined
}

/** One lock of a day: where, what came of it, its pictures, what is kept. */
export function DayLine({ lock, number, ask, record }: Props) {
  const words = useWords()
  const session = useSession()
  const { results, tags, reasons } = words.locks
  const said = lock.result ? results[lock.result] : ''
  const why = lock.result === 'postponed' && lock.resultReason ? ` · ${reasons[lock.resultReason]}` : ''
  return (
    <li
      data-lock={lock.id}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- walked by the arrow keys
      tabIndex={0}
      aria-label={`${number} ${lock.label} ${said}${why}`}
    >
      <span>{number}</span>
      <span>
        <Link to={links.lock(lock.id)}>{lock.label}</Link>
        <br />
        <small>{lock.dwellingId ? addressText(words, lock) : lock.compound}</small>
        <span className="print-only">
          {said}
          {why} □
        </span>
      </span>
      <span className="day-deeds">
        {record
          ? lockResults.map((result) => (
              <Button
                key={result}
                size="small"
                className="no-print"
                type={lock.result === result ? 'primary' : 'default'}
                aria-pressed={lock.result === result}
                onClick={() => record(result)}
              >
                {results[result]}
                {result === 'postponed' && lock.result === result ? why : ''}
              </Button>
            ))
          : `${said}${why}`}
        {session.mayDo('lockPicture.add') ? (
          <>
            <TakePicture lockId={lock.id} tag="before" />
            <TakePicture lockId={lock.id} tag="after" />
          </>
        ) : null}
        {record && session.mayDo('keptProperty.take') ? (
          <Button size="small" className="no-print" onClick={() => ask(keepForm(words, lock.id))}>
            {words.actions['keptProperty.take']}
          </Button>
        ) : null}
        {lock.pictures.map(({ id, tag }) => (
          <a key={id} href={pictureAddress(id, session.at)} target="_blank" rel="noreferrer">
            <img src={pictureAddress(id, session.at, true)} alt={`${lock.label} ${tags[tag]}`} />
          </a>
        ))}
      </span>
    </li>
  )
}

/** Opens the camera on a phone, the file dialogue at the desk. */
function TakePicture({ lockId, tag }: { lockId: string; tag: 'before' | 'after' }) {
  const words = useWords()
  const session = useSession()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const upload = async (file: File) => {
    const to = { at: session.at, of: 'lock', pictureId: newId(), lockId, tag }
    const no = outcomeSentence(words, await uploadTo(file, to))
    if (no) void message.error(no)
    await queries.invalidateQueries({ queryKey: [session.at] })
  }
  return (
    <Upload
      accept="image/*"
      capture="environment"
      className="no-print"
      showUploadList={false}
      beforeUpload={(file) => {
        void upload(file)
        return false
      }}
    >
      <Button size="small">{words.desk.locks[tag]}</Button>
    </Upload>
  )
}
