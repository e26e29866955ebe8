import { z } from 'zod'

const DAY_MS = 86_400_000
/** Where nothing is said, a list goes back 90 days, and no span is longer (GeoReport v2). */
const SPAN_DAYS = 90

/** What is sent is a text, whatever it means: a form, or the address. */
const text = (most: number) => z.string().trim().max(most).default('')
const degrees = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^-?\d{1,3}(\.\d{1,15})?$/)
    .transform(Number)
    .refine((value) => Math.abs(value) <= most)
    .nullable()
    .default(null)

/** `POST requests`: the fields of GeoReport v2; what this server does not need is accepted and left aside. */
export const postedRequest = z.object({
  service_code: z.string().trim().min(1).max(40),
  description: z.string().trim().min(1).max(4000),
  lat: degrees(90),
  long: degrees(180),
  address_string: text(200),
  address_id: text(60),
  first_name: text(30),
  last_name: text(30),
  phone: text(40),
  /** Several pictures: their addresses with spaces between. */
  media_url: text(2000),
  requested_datetime: z.iso.datetime({ offset: true }).optional(),
  'attribute[place]': text(100),
  'attribute[confidential]': text(10),
})
export type PostedRequest = z.infer<typeof postedRequest>

/**
 * `POST servicerequestupdates`, as FixMyStreet sends it: what the reporter adds, or that it is solved. Names and addresses
 * that come with it are left aside; who reported is known from the matter.
 */
export const postedUpdate = z.object({
  service_request_id: z.string().trim().min(1).max(60),
  description: z.string().trim().min(1).max(3500),
  title: text(20),
  status: text(40),
  /** The platform's own number of the update: the same number is the same update. */
  update_id: text(100),
  update_id_ext: text(100),
  media_url: text(2000),
})

export const listedRequests = z.object({
  service_request_id: text(3000),
  service_code: text(2000),
  /** `open`, `closed`, or both with a comma: then all. */
  status: text(20).refine((given) => listOf(given).every((one) => one === 'open' || one === 'closed')),
  start_date: z.iso.datetime({ offset: true }).optional(),
  end_date: z.iso.datetime({ offset: true }).optional(),
  /** Extension: so many rows at most, and the key of the page before (answered in the head `x-next`). */
  page_size: z
    .string()
    .regex(/^\d{1,4}$/)
    .optional(),
  after: z.string().max(90).optional(),
})

/** Open, closed; null: both. */
export function openOf(status: string): boolean | null {
  const asked = new Set(listOf(status))
  return asked.size === 1 ? asked.has('open') : null
}

/** From when to when: as asked, never more than 90 days. */
export function spanOf(
  { start_date: start, end_date: end }: { start_date?: string | undefined; end_date?: string | undefined },
  now: string,
): { from: string; to: string } {
  const to = end ?? now
  const earliest = Date.parse(to) - SPAN_DAYS * DAY_MS
  const from = Math.max(start ? Date.parse(start) : earliest, earliest)
  return { from: new Date(from).toISOString(), to: new Date(Date.parse(to)).toISOString() }
}

/**
 * Fields as they came. What is given several times is one list with commas (`status=open&status=closed`), but for addresses of
 * pictures, in which a comma may stand.
 */
export function gathered(fields: Iterable<readonly [string, unknown]>): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [key, value] of fields) {
    const name = key.replace(/\[\]$/, '')
    for (const one of Array.isArray(value) ? value : [value]) {
      const before = found[name]
      found[name] =
        before === undefined ? String(one) : `${before}${name === 'media_url' ? ' ' : ','}${String(one)}`
    }
  }
  return found
}

export function listOf(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .slice(0, 50)
}
