import { z } from 'zod'
import { exportedFile, fetchRequest, sendRequest, wipedRequest } from '../../domain/sync/protocol.ts'
import { firstRunForm } from '../identity/first-run.ts'
import { uploadHead } from './attachment-upload.ts'
import { copyAsked } from './data-copy-routes.ts'
import { dispatchFields } from './dispatch-routes.ts'
import { sheetFields } from './drive-routes.ts'
import { importFields } from './import-routes.ts'
import { postedRequest, postedUpdate } from './open311-asked.ts'
import { residentAsked, residentFollowed } from './resident-routes.ts'
import { signInForm } from './sign-in-routes.ts'
import { templateFields } from './template-routes.ts'

const nothing = z.object({})

/**
 * What is sent to the routes beside the two doors: the very forms that they check by. Of an upload the fields, which come before
 * the file; further ones are those of the thing that a file is put with (`of`).
 */
export const plainBodies: Readonly<Record<string, z.ZodType>> = {
  'POST /api/sign-in': signInForm,
  'POST /api/first-run': firstRunForm,
  'POST /api/data-copies': copyAsked,
  'POST /api/link/open': nothing,
  'POST /api/resident/ask': residentAsked,
  'POST /api/resident/follow': residentFollowed,
  'POST /api/sync/send': sendRequest,
  'POST /api/sync/fetch': fetchRequest,
  'POST /api/sync/wiped': wipedRequest,
  'POST /api/sync/file': exportedFile,
  'POST /api/files': uploadHead,
  'POST /api/imports': importFields,
  'POST /api/templates': templateFields,
  'POST /api/dispatch/read': dispatchFields,
  'POST /api/drive-sheets': sheetFields,
  'POST /open311/v2/requests.{format}': postedRequest,
  'POST /open311/v2/servicerequestupdates.{format}': postedUpdate,
}
