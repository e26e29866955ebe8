import { Link } from '@tanstack/react-router'
import type { Catalogue } from '../../text/catalogue.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

export type SettingsPage = keyof Catalogue['desk']['settings']['pages']

/** The pages by what they are for. */
const groups: readonly {
  readonly key: keyof Catalogue['desk']['settings']['groups']
  readonly pages: readonly SettingsPage[]
}[] = [
  { key: 'people', pages: ['account', 'accounts', 'areas', 'grids', 'phones'] },
  { key: 'work', pages: ['calendar', 'kinds', 'dispatch', 'ladder', 'procedures'] },
  { key: 'rules', pages: ['mediationLists', 'thresholds', 'norms'] },
  { key: 'papers', pages: ['templates', 'seals'] },
  { key: 'outside', pages: ['messages', 'clients', 'webhooks'] },
  { key: 'looks', pages: ['reveals', 'entries', 'signIns'] },
]

interface Props {
  /** Those that this person may see. */
  readonly pages: ReadonlySet<SettingsPage>
  readonly shown: SettingsPage
}

/** A list beside the page at the desk; on a narrow screen above it, in as many rows as it takes. */
export function SettingsPlaces({ pages, shown }: Props) {
  const words = useWords().desk.settings
  return (
    <nav className="settings-places no-print" aria-label={words.title}>
      {groups.map(({ key, pages: all }) => {
        const seen = all.filter((page) => pages.has(page))
        return seen.length === 0 ? null : (
          <section key={key}>
            <h2>{words.groups[key]}</h2>
            {seen.map((page) => (
              <Link
                key={page}
                to={links.settings(page)}
                {...(page === shown ? { 'aria-current': 'page' as const } : {})}
              >
                {words.pages[page]}
              </Link>
            ))}
          </section>
        )
      })}
    </nav>
  )
}
