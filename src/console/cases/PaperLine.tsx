import { Button, Tooltip } from 'antd'
import type { AttachmentView } from '../../domain/cases/agency-view.ts'
import {
  askMaterial,
  receiveMaterial,
  resetMaterial,
  reuseMaterial,
  waiveMaterial,
} from '../../domain/procedures/material.ts'
import type { MaterialView, ProcedureFileView } from '../../domain/procedures/queries.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import type { DeedField, DeedForm } from '../../ui/kit/deed-form.ts'
import { sayDay, sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

interface Props {
  readonly file: ProcedureFileView
  readonly material: MaterialView
  /** Of this paper, taken at the door; the latest first. */
  readonly pictures: readonly AttachmentView[]
  readonly choose: (form: DeedForm) => void
}

/** One paper: have, asked for from whom, missing and who issues it; and what can be done about it. */
export function PaperLine({ file, material, pictures, choose }: Props) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const say = words.procedures
  const { paper, state, settled } = material
  const rest = () => ({ fileId: file.id, paperKey: paper.key })
  const earlier = material.reusable[0]
  const form = (more: Omit<DeedForm, 'rest' | 'title'>): DeedForm => ({
    title: words.actions[more.action.name as keyof typeof words.actions],
    rest,
    ...more,
  })
  const notes = [
    `${say.titles.issuer}: ${paper.issuer}`,
    material.askedFrom && state === 'asked' ? `${say.titles.askedFrom}: ${material.askedFrom}` : '',
    material.expectedOn && state === 'asked'
      ? `${say.titles.expectedOn} ${sayDay(words, language, material.expectedOn)}`
      : '',
    material.validUntil ? `${say.titles.validUntil} ${sayDay(words, language, material.validUntil)}` : '',
    material.note,
  ].filter(Boolean)
  const open = file.state === 'open'
  return (
    <li>
      <span className={settled ? 'paper-here' : 'paper-missing'}>
        <strong>
          {settled ? '✓' : '○'} {say.materialStates[state]}
        </strong>{' '}
        <Tooltip title={paper.hint}>{paper.name}</Tooltip> {paper.copies > 1 ? `× ${paper.copies} ` : ''}
        <small>{notes.join(' · ')}</small>
        <Pictures material={material} pictures={pictures} />
      </span>
      {open && session.mayDo('material.receive') ? (
        <span className="page-actions no-print">
          {settled ? (
            <Button
              size="small"
              onClick={() =>
                choose(
                  form({
                    action: resetMaterial,
                    fields: [{ kind: 'line', key: 'reason', label: words.desk.cases.reason }],
                  }),
                )
              }
            >
              {words.actions['material.reset']}
            </Button>
          ) : (
            <>
              <Button
                size="small"
                type="primary"
                ghost
                onClick={() =>
                  choose(
                    form({
                      action: receiveMaterial,
                      hint: paper.name,
                      shape: ({ attachmentId, ...typed }) => ({
                        ...typed,
                        attachmentId: typeof attachmentId === 'string' ? attachmentId : null,
                      }),
                      fields: [
                        { kind: 'day', key: 'issuedOn', label: say.titles.issuedOn, optional: true },
                        { kind: 'line', key: 'note', label: words.desk.cases.noteText, optional: true },
                        ...pictureField(words, language, pictures),
                      ],
                    }),
                  )
                }
              >
                {words.actions['material.receive']}
              </Button>
              {earlier ? (
                <Button
                  size="small"
                  onClick={() =>
                    choose(
                      form({
                        action: reuseMaterial,
                        hint: say.titles.reusable,
                        fields: [],
                        rest: () => ({ ...rest(), fromMaterialId: earlier.materialId }),
                      } as Omit<DeedForm, 'rest' | 'title'>),
                    )
                  }
                >
                  {words.actions['material.reuse']}
                </Button>
              ) : null}
              <Button
                size="small"
                onClick={() =>
                  choose(
                    form({
                      action: askMaterial,
                      hint: paper.name,
                      fields: [
                        { kind: 'line', key: 'askedFrom', label: say.titles.askedFrom },
                        { kind: 'day', key: 'expectedOn', label: say.titles.expectedOn, optional: true },
                      ],
                    }),
                  )
                }
              >
                {words.actions['material.ask']}
              </Button>
              {session.mayDo('material.waive') ? (
                <Button
                  size="small"
                  onClick={() =>
                    choose(
                      form({
                        action: waiveMaterial,
                        hint: paper.name,
                        fields: [{ kind: 'line', key: 'reason', label: words.desk.cases.reason }],
                      }),
                    )
                  }
                >
                  {words.actions['material.waive']}
                </Button>
              ) : null}
            </>
          )}
        </span>
      ) : null}
      {!settled && state === 'expired' ? (
        <small>{fill(words.refusals['paper-expired'], { until: material.validUntil ?? '' })}</small>
      ) : null}
    </li>
  )
}

/** Which of the pictures goes with the paper; the latest, unless somebody chooses another. */
function pictureField(
  words: Catalogue,
  language: string,
  pictures: readonly AttachmentView[],
): readonly DeedField[] {
  const [latest] = pictures
  if (!latest) return []
  const choices = pictures.map(({ id, addedAt }) => ({
    value: id,
    label: sayInstant(words, language, addedAt),
  }))
  const label = words.procedures.titles.withPicture
  return [{ kind: 'pick', key: 'attachmentId', label, optional: true, choices, initial: latest.id }]
}

/** The one it was received with; as long as it is missing, what was taken at the door and waits to be looked at. */
function Pictures({ material, pictures }: Pick<Props, 'material' | 'pictures'>) {
  const words = useWords()
  const language = useLanguage()
  const { at } = useSession()
  const say = words.procedures.titles
  const own = material.attachmentId
  const shown = material.settled ? (own ? [{ id: own, addedAt: undefined }] : []) : pictures
  return shown.map(({ id, addedAt }) => (
    <a key={id} href={`/api/files/${id}?at=${at}`} target="_blank" rel="noreferrer" className="paper-picture">
      {addedAt ? fill(say.pictureTaken, { when: sayInstant(words, language, addedAt) }) : say.picture}
    </a>
  ))
}
