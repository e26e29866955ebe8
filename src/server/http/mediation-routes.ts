import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { isPaperKind, paperKinds } from '../../domain/documents/paper-kinds.ts'
import { templateContent } from '../../domain/documents/queries.ts'
import type { Actor } from '../../domain/identity/actor.ts'
import { id } from '../../domain/kit/ids.ts'
import { mediationPage, mediationPicture } from '../../domain/mediation/queries.ts'
import type { MediationPage } from '../../domain/mediation/file-view.ts'
import type { AnswerOptions } from '../answer.ts'
import { mediaTypes, type PaperFormat } from '../documents/printing.ts'
import {
  filePictureSvg,
  readFilePicture,
  signaturePicture,
  type FilePicture,
} from '../papers/file-picture.ts'
import { PaperNotPrinted, readMarks, renderPdf, renderVolume } from '../papers/pdf-press.ts'
import { renderDocx } from '../papers/shipped-templates.ts'
import type { Picture, Signatures } from '../papers/word-data.ts'
import { mediationFacts, type MediationKind } from '../reports/mediation-papers.ts'
import { signaturesUnder, volumeOf, volumePages, VOLUME_MARK } from '../reports/mediation-volume.ts'
import type { ActorOf } from './actor-of.ts'
import { asked } from './asked.ts'
import { savedAs } from './saved-as.ts'

export interface MediationRoutesOptions {
  readonly asking: AnswerOptions
  readonly actorOf: ActorOf
}

const STATUS = { forbidden: 403, notFound: 404, invalid: 400 } as const
const search = z.object({ at: id, part: id.optional() })
const named = z
  .string()
  .regex(/^[a-z-]+\.(pdf|docx)$/)
  .transform((file) => {
    const [name = '', ending = 'pdf'] = file.split('.')
    const format: PaperFormat = ending === 'docx' ? 'docx' : 'pdf'
    return { name, format }
  })

interface Wanted {
  readonly actor: Actor
  readonly at: string
  readonly mediationId: string
}

/**
 * `GET /api/mediations/<id>/<paper>.pdf|.docx?at=&part=`: one paper of a mediation as its file stands; `part` is the party or
 * the record. `…/volume.pdf`: the whole 卷宗, paginated. Who may see the file is decided by the door for questions; of an
 * archived one nothing is printed until a reason was given.
 */
export function mediationRoutes(app: FastifyInstance, { asking, actorOf }: MediationRoutesOptions): void {
  app.get<{ Params: { mediationId: string; file: string } }>(
    '/api/mediations/:mediationId/:file',
    async (request, reply) => {
      const query = search.safeParse(request.query)
      const file = named.safeParse(request.params.file)
      const mediationId = id.safeParse(request.params.mediationId)
      if (!query.success || !file.success || !mediationId.success) return notFound(reply)
      const { at, part } = query.data
      const wanted = { actor: await actorOf(request), at, mediationId: mediationId.data }
      const seen = await asked(asking, mediationPage, { mediationId: wanted.mediationId }, wanted.actor, at)
      if (seen.status !== 'answered') return reply.code(STATUS[seen.status]).send({ status: seen.status })
      if ('sealed' in seen.value)
        return reply.code(409).send({ status: 'refused', refusal: { code: 'file-sealed' } })
      const { name, format } = file.data
      try {
        return name === 'volume' && format === 'pdf'
          ? await sendVolume(reply, asking, wanted, seen.value)
          : await sendPaper(reply, asking, wanted, seen.value, `mediation-${name}`, format, part)
      } catch (error) {
        if (!(error instanceof PaperNotPrinted)) throw error
        return reply.code(503).header('retry-after', '5').send({ status: 'fault' })
      }
    },
  )
}

async function sendVolume(reply: FastifyReply, asking: AnswerOptions, wanted: Wanted, page: MediationPage) {
  const bytes = await renderVolume('mediation-volume', await composed(asking, wanted, page))
  return savedAs(reply, `${page.serial} 卷宗.pdf`, true).type(mediaTypes.pdf).send(bytes)
}

function composed(asking: AnswerOptions, wanted: Wanted, page: MediationPage): Promise<object> {
  return volumeOf(page, asking.clock(), async (id) => filePictureSvg(await pictureOf(asking, wanted, id)))
}

/** What counts the pages of the volume cannot be filled before it was set. */
const COUNTING: readonly string[] = ['mediation-index', 'mediation-back']

async function sendPaper(
  reply: FastifyReply,
  asking: AnswerOptions,
  wanted: Wanted,
  page: MediationPage,
  code: string,
  format: PaperFormat,
  part: string | undefined,
) {
  if (!isPaperKind(code) || !isOfMediation(code)) return notFound(reply)
  const volume = COUNTING.includes(code)
    ? volumePages(await readMarks('mediation-volume', await composed(asking, wanted, page), VOLUME_MARK))
    : undefined
  const facts = mediationFacts(code, page, part, { printedAt: asking.clock(), ...(volume ? { volume } : {}) })
  if (!facts) return notFound(reply)
  const signed = await signatures(asking, wanted, page, code, part)
  const bytes =
    format === 'docx'
      ? await renderDocx(code, facts, await ownTemplate(asking, wanted, code), forWord(signed))
      : await renderPdf(code, facts, forPage(signed))
  return savedAs(reply, `${page.serial} ${paperKinds[code].name}.${format}`, format === 'pdf')
    .type(mediaTypes[format])
    .send(bytes)
}

function isOfMediation(code: string): code is MediationKind {
  return code.startsWith('mediation-')
}

interface Signed {
  readonly key: string
  readonly tag: string
  readonly picture: FilePicture | undefined
}

async function signatures(
  asking: AnswerOptions,
  wanted: Wanted,
  page: MediationPage,
  code: MediationKind,
  part: string | undefined,
): Promise<readonly Signed[]> {
  const found: Signed[] = []
  for (const { key, tag, pictureId } of signaturesUnder(page, code, part))
    found.push({ key, tag, picture: await pictureOf(asking, wanted, pictureId) })
  return found
}

function forPage(signed: readonly Signed[]): Record<string, string> {
  return Object.fromEntries(signed.map(({ key, picture }) => [key, filePictureSvg(picture)]))
}

function forWord(signed: readonly Signed[]): Signatures {
  const byTag: Record<string, Picture[]> = {}
  for (const { tag, picture } of signed)
    if (picture) (byTag[tag] ??= []).push(signaturePicture(picture, '签名'))
  return byTag
}

/** A sealed picture, as far as whoever asks may see it. */
async function pictureOf(
  asking: AnswerOptions,
  { actor, at, mediationId }: Wanted,
  pictureId: string,
): Promise<FilePicture | undefined> {
  const seen = await asked(asking, mediationPicture, { mediationId, pictureId }, actor, at)
  if (seen.status !== 'answered') return undefined
  const { address } = seen.value
  return readFilePicture(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'))
}

async function ownTemplate(asking: AnswerOptions, { actor, at }: Wanted, kind: MediationKind) {
  const found = await asked(asking, templateContent, { kind }, actor, at)
  return found.status === 'answered' && found.value.sha256
    ? asking.house.files.get(found.value.sha256)
    : undefined
}

function notFound(reply: FastifyReply) {
  return reply.code(404).send({ status: 'notFound' })
}
