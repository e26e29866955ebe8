import { committeeName } from '../../domain/documents/paper-serial.ts'
import type { House } from '../house.ts'

/** What the committee is called on paper: 和平路街道安和社区居民委员会. */
export function committeeAt({ areas }: House, at: string): string {
  const area = areas.find(at)
  const street = area?.parentId ? areas.find(area.parentId) : undefined
  return committeeName(street?.level === 'street' ? street.name : '', area?.name ?? '')
}
