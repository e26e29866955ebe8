import { useEffect, useMemo, useRef, useState } from 'react'
import { guessKind, KIND_OTHER } from '../../domain/cases/resident-kind.ts'
import { newId } from '../../domain/kit/new-id.ts'
import { MainButton } from '../kit/MainButton.tsx'
import { useRecord, type Deed } from '../kit/use-record.ts'
import { Words } from '../kit/Words.tsx'
import { links } from '../shell/route.ts'
import { Screen } from '../shell/Screen.tsx'
import type { KeptPhoto } from '../store/phone-store.ts'
import { usePhone, usePhoneView } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'
import { KindChoice } from './KindChoice.tsx'
import { Photos } from './Photos.tsx'
import { PlaceChoice, type Place } from './PlaceChoice.tsx'

/** 记一笔: something new, in a sentence, with its place; goes out as a matter that the desk takes up. */
export function NoteScreen({ at }: { at: string | undefined }) {
  const words = useWords().field
  const say = words.note
  const { records } = usePhoneView()
  const { record, busy } = useRecord()
  const [text, setText] = useState('')
  const [place, setPlace] = useState<Place>({ doorId: at, words: '' })
  const [chosen, setChosen] = useState<string>()
  const [pictures, setPictures] = useState<readonly KeptPhoto[]>([])
  const [tried, setTried] = useState(false)
  useForgotten(pictures)
  const kinds = useMemo(() => [...records.matterKinds.values()], [records.matterKinds])
  const guessed = useMemo(
    () =>
      guessKind(
        text,
        kinds.map(({ code, name }) => ({ code, path: ['', '', name] as const })),
      ),
    [text, kinds],
  )
  const kind = chosen ?? guessed
  const placed = place.doorId !== undefined || place.words.trim() !== ''
  const save = async () => {
    setTried(true)
    if (!text.trim() || !placed) return showWrong()
    const about = place.doorId === undefined ? undefined : ({ kind: 'door', id: place.doorId } as const)
    const deeds = matterDeeds({ text: text.trim(), place, kindCode: kind ?? KIND_OTHER, pictures })
    if (!(await record(deeds, about, say.saved))) return
    location.replace(at ? links.door(at) : links.tab('today'))
  }
  return (
    <Screen title={say.title} below={say.hint} {...(at ? { back: links.door(at) } : {})}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Words
          label={say.words}
          hint={say.wordsHint}
          rows={3}
          most={4000}
          value={text}
          change={setText}
          wrong={tried && !text.trim() ? say.wordsMissing : undefined}
        />
        <PlaceChoice
          place={place}
          change={setPlace}
          wrong={tried && !placed ? say.placeMissing : undefined}
        />
        <KindChoice kinds={kinds} kind={kind} guessed={chosen === undefined} choose={setChosen} />
        <Photos pictures={pictures} change={setPictures} />
        <MainButton text={say.submit} busy={busy} />
      </form>
    </Screen>
  )
}

/** What is missing may stand above the edge of the screen: it is brought into sight. */
function showWrong(): void {
  requestAnimationFrame(() =>
    document.querySelector('.form .wrong')?.scrollIntoView({ block: 'center', behavior: 'smooth' }),
  )
}

/** Whoever leaves without saving leaves no pictures behind; those of a saved matter are named by it and stay. */
function useForgotten(pictures: readonly KeptPhoto[]): void {
  const phone = usePhone()
  const taken = useRef(pictures)
  useEffect(() => {
    taken.current = pictures
  }, [pictures])
  useEffect(() => () => void phone.dropPhotos(taken.current.map(({ photoId }) => photoId)), [phone])
}

interface Noted {
  readonly text: string
  readonly place: Place
  readonly kindCode: string
  readonly pictures: readonly KeptPhoto[]
}

function matterDeeds({ text, place, kindCode, pictures }: Noted): readonly Deed[] {
  const caseId = newId()
  return [
    {
      action: 'case.report',
      input: {
        caseId,
        source: 'gridWorker',
        kindCode,
        words: text,
        dwellingId: place.doorId ?? null,
        placeWords: place.words.trim(),
      },
    },
    ...pictures.map(({ photoId }, nth): Deed => ({
      action: 'attachment.add',
      input: { attachmentId: newId(), caseId, kind: 'photo', name: `${nth + 1}.jpg`, photoId },
    })),
  ]
}
