import type {
  AnnouncementBody,
  AnnouncementKind,
  AnnouncementState,
} from '../../domain/announcements/announcement.ts'
import type { Announcement, AnnouncementRow } from '../../domain/announcements/queries.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export async function lockAnnouncement(
  tx: Tx,
  id: string,
): Promise<(Subject & { readonly state: AnnouncementState }) | undefined> {
  return tx.maybe(sql`
    select 'announcement' as kind, id, state from announcements.announcement
    where committee_id = ${tx.committeeId} and id = ${id} for update`)
}

export async function addAnnouncement(
  tx: Tx,
  row: {
    id: string
    kind: AnnouncementKind
    title: string
    body: AnnouncementBody
    untilOn: string | null
    aboutId: string | null
    at: string
    by: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into announcements.announcement (committee_id, id, kind, title, body, until_on, about_id, state, published_at,
                                            published_by)
    values (${tx.committeeId}, ${row.id}, ${row.kind}, ${row.title}, ${JSON.stringify(row.body)}, ${row.untilOn},
            ${row.aboutId}, 'published', ${row.at}, ${row.by})`)
}

export async function saveWithdrawn(tx: Tx, id: string, at: string): Promise<void> {
  await tx.run(sql`
    update announcements.announcement set state = 'withdrawn', withdrawn_at = ${at}
    where committee_id = ${tx.committeeId} and id = ${id}`)
}

/** Returns how many stood there. */
export async function saveWithdrawnAbout(tx: Tx, aboutId: string, at: string): Promise<number> {
  return tx.run(sql`
    update announcements.announcement set state = 'withdrawn', withdrawn_at = ${at}
    where committee_id = ${tx.committeeId} and about_id = ${aboutId} and state = 'published'`)
}

/** Does a notice of this kind about something stand on the board? */
export async function isOnBoard(tx: Tx, kind: AnnouncementKind, aboutId: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select 1 from announcements.announcement
    where committee_id = ${tx.committeeId} and about_id = ${aboutId} and kind = ${kind} and state = 'published' limit 1`)
  return rows.length > 0
}

const shown = sql`a.id, a.kind, a.title, a.body, a.published_at as "publishedAt", a.until_on as "untilOn"`

/** On the board on a day. */
export async function listBoard(tx: Tx, today: string): Promise<readonly Announcement[]> {
  return tx.rows<Announcement>(sql`
    select ${shown} from announcements.announcement a
    where a.committee_id = ${tx.committeeId} and a.state = 'published' and (a.until_on is null or a.until_on >= ${today})
    order by a.published_at desc, a.id desc limit 50`)
}

export async function listAnnouncements(
  tx: Tx,
  aboutId: string | undefined,
): Promise<readonly AnnouncementRow[]> {
  return tx.rows<AnnouncementRow>(sql`
    select ${shown}, a.state, a.about_id as "aboutId", p.name as "publishedBy"
    from announcements.announcement a
    left join identity.account p on p.id = a.published_by
    where a.committee_id = ${tx.committeeId} and (${aboutId ?? null}::uuid is null or a.about_id = ${aboutId ?? null}::uuid)
    order by a.published_at desc, a.id desc limit 200`)
}
