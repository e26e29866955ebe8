import type { FileContent, FileView } from '../../domain/cases/agency-view.ts'
import type { Vault } from '../house.ts'
import { FILE_NAME } from './agency-seals.ts'
import type { AttachmentRecord } from './attachment-store.ts'

export function fileView(vault: Vault, file: AttachmentRecord): FileView {
  const { id, mediaType, bytes } = file
  const name = vault.open(FILE_NAME, id, file.nameSealed)
  return { id, name, mediaType, bytes, hasThumbnail: file.thumbnail !== null }
}

export function fileContent(vault: Vault, file: AttachmentRecord): FileContent {
  return { ...fileView(vault, file), sha256: file.sha256, thumbnail: file.thumbnail }
}
