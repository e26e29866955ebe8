import { correctCase, reclassifyCase } from '../../domain/cases/case-record.ts'
import type { CasePage, KindRow } from '../../domain/cases/case-queries.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { PlaceInput, type Place } from './PlaceBox.tsx'

/** Another kind, found by typing as at the counter. */
export function reclassifyForm(words: Catalogue, page: CasePage, kinds: readonly KindRow[]): DeedForm {
  const choices = kinds
    .filter(({ retired }) => !retired)
    .map(({ code, path, keys }) => ({ value: code, label: path.join(' · '), keys }))
  return {
    action: reclassifyCase,
    title: words.cases.actions['case.reclassify'],
    hint: words.desk.cases.reclassifyHint,
    fields: [
      { kind: 'pick', key: 'kindCode', label: words.cases.titles.kind, choices, initial: page.kindCode },
    ],
    rest: () => ({ caseId: page.id }),
  }
}

/** What was written down wrong: only what differs is sent. */
export function correctForm(words: Catalogue, page: CasePage): DeedForm {
  const { titles } = words.cases
  const before: Place = { dwellingId: page.dwellingId, words: page.dwellingId ? '' : page.place }
  const changes = ({ title, said, place }: Readonly<Record<string, unknown>>) => {
    const { dwellingId, words: placeWords } = place as Place
    const moved = dwellingId !== before.dwellingId || placeWords.trim() !== before.words
    return {
      ...(title === page.title ? {} : { title }),
      ...(said === page.words ? {} : { words: said }),
      ...(moved ? { dwellingId, placeWords } : {}),
    }
  }
  return {
    action: correctCase,
    title: words.cases.actions['case.correct'],
    hint: words.desk.cases.correctHint,
    fields: [
      { kind: 'line', key: 'title', label: titles.title, initial: page.title },
      { kind: 'words', key: 'said', label: titles.words, initial: page.words },
      {
        kind: 'own',
        key: 'place',
        label: titles.place,
        control: <PlaceInput />,
        initial: before,
        optional: true,
      },
    ],
    rest: () => ({ caseId: page.id }),
    shape: changes,
    complaint: (typed) =>
      Object.keys(changes(typed)).length === 0 ? words.desk.cases.nothingCorrected : undefined,
  }
}
