import type { DispatchSheet } from '../../domain/cases/dispatch-sheet.ts'
import type { SheetReading } from '../../domain/drives/sheet-reading.ts'
import type { Outcome } from '../../domain/kit/refusal.ts'
import type {
  FetchReply,
  PhotoReply,
  SendReply,
  SyncRefusal,
  UploadOutcome,
} from '../../domain/sync/protocol.ts'
import type { describeMe } from '../identity/me.ts'
import type { CommunityName } from './community-routes.ts'
import type {
  Open311Discovery,
  Open311Request,
  Open311Service,
  Open311ServiceDefinition,
  Open311Update,
} from './open311-rows.ts'
import type { DemoSignIn } from './sign-in-routes.ts'

interface Ended {
  readonly status: 'done'
}
/** Opens one matter until then. */
interface Token {
  readonly token: string
  readonly caseId: string
  readonly endsAt: string
}
type LocksRead = { readonly status: 'read'; readonly reading: SheetReading } | { readonly status: 'noLocks' }

/**
 * What the routes beside the two doors answer as JSON when all is well, by method and address as in plain-routes.ts. The
 * description is written from these types (`node test/house/write-answer-shapes.ts`), so what is no JSON is not here.
 */
export interface PlainAnswers {
  readonly 'GET /api/openapi.json': Readonly<Record<string, unknown>>
  readonly 'GET /api/me': ReturnType<typeof describeMe>
  readonly 'POST /api/sign-in': Ended & { readonly mustChangePassword: boolean }
  readonly 'POST /api/sign-out': Ended
  readonly 'GET /api/first-run': { readonly open: boolean }
  readonly 'POST /api/first-run': Ended
  readonly 'GET /api/demo-sign-ins': readonly DemoSignIn[]
  readonly 'GET /api/communities': readonly CommunityName[]
  readonly 'POST /api/do': { readonly outcomes: readonly Outcome[] }
  readonly 'POST /api/link/open': { readonly status: 'open'; readonly taskId: string; readonly at: string }
  readonly 'POST /api/resident/ask': Token & {
    readonly status: 'done'
    readonly answer: { readonly caseId: string; readonly number: string }
    /** Told once: with the number it opens the matter for whoever left no telephone. */
    readonly secret?: { readonly access?: string }
  }
  readonly 'POST /api/resident/follow': Token & Ended
  readonly 'POST /api/dispatch/read': DispatchSheet
  readonly 'POST /api/drive-sheets': LocksRead
  readonly 'GET /api/imports/{id}/locks': LocksRead
  readonly 'POST /api/sync/send': SendReply
  readonly 'POST /api/sync/fetch': FetchReply | SyncRefusal
  readonly 'POST /api/sync/wiped': Ended
  readonly 'POST /api/sync/file': {
    readonly status: 'taken'
    readonly accountName: string
    readonly outcomes: readonly UploadOutcome[]
    readonly missing: readonly (readonly [number, number])[]
  }
  readonly 'GET /api/sync/photo/{photoId}': PhotoReply
  readonly 'PUT /api/sync/photo/{photoId}': PhotoReply
  readonly 'GET /open311/v2/discovery.{format}': Open311Discovery
  readonly 'GET /open311/v2/services.{format}': readonly Open311Service[]
  readonly 'GET /open311/v2/services/{file}': Open311ServiceDefinition
  readonly 'GET /open311/v2/requests.{format}': readonly Open311Request[]
  readonly 'GET /open311/v2/requests/{file}': readonly Open311Request[]
  readonly 'GET /open311/v2/servicerequestupdates.{format}': readonly Open311Update[]
  readonly 'POST /open311/v2/requests.{format}': readonly {
    readonly service_request_id: string
    readonly service_notice: string
    readonly account_id: string | null
  }[]
  readonly 'POST /open311/v2/servicerequestupdates.{format}': readonly { readonly update_id: string }[]
}
