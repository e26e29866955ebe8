import { useState, type FormEvent } from 'react'
import { Field } from './Field.tsx'
import { FilePick } from './FilePick.tsx'
import { FileStatus } from './FileStatus.tsx'
import { useKept } from './kept.ts'
import type { Token } from './reach.ts'
import { useDeed } from './sending.ts'
import { useWords } from './settings.tsx'
import { Tick } from './Tick.tsx'
import { Trouble } from './Trouble.tsx'
import { todayInChina } from './say-when.ts'
import { useUpload } from './use-upload.ts'

const NOTHING = { text: '', giver: '', showPublicly: false }

/** A word of thanks, with a picture of the banner or letter where there is one; shown to others only where the giver says so. */
export function ThankForm({ caseId, token, done }: { caseId: string; token: Token; done: () => void }) {
  const words = useWords()
  const say = words.thanks
  const [isOpen, setIsOpen] = useState(false)
  const [thanked, setThanked] = useState(false)
  const [typed, setTyped] = useKept(`thanks.${caseId}`, NOTHING)
  const { send, busy, trouble } = useDeed(token)
  const picture = useUpload({ caseId, kind: 'thanks' }, token)
  if (thanked) return <p role="status">{say.done}</p>
  if (!isOpen) {
    return (
      <div className="choices">
        <button type="button" onClick={() => setIsOpen(true)}>
          {say.open}
        </button>
      </div>
    )
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { text, giver, showPublicly } = typed
    const given = { caseId, kind: 'words', givenOn: todayInChina(), text, giver, showPublicly }
    const whole = { ...given, giverConsents: showPublicly, attachmentId: picture.sentId ?? null }
    if (!(await send('thanks.record', whole, 'thanksId'))) return
    setTyped(undefined)
    setThanked(true)
    done()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <h2>{say.open}</h2>
      <p className="hint">{say.hint}</p>
      <Field
        label={say.text}
        value={typed.text}
        change={(text) => setTyped({ ...typed, text })}
        rows={3}
        most={1000}
      />
      <Field
        label={say.giver}
        value={typed.giver}
        change={(giver) => setTyped({ ...typed, giver })}
        most={80}
      />
      <FilePick
        label={say.photo}
        button={words.asking.addPhoto}
        accept="image/*"
        disabled={picture.state === 'sending'}
        picked={(file) => void picture.send(file)}
      />
      <FileStatus upload={picture} />
      <Tick
        label={say.showPublicly}
        value={typed.showPublicly}
        change={(showPublicly) => setTyped({ ...typed, showPublicly })}
      />
      <Trouble words={trouble} />
      <button
        type="submit"
        className="big"
        disabled={busy || picture.state === 'sending' || typed.text.trim() === ''}
      >
        {say.send}
      </button>
    </form>
  )
}
