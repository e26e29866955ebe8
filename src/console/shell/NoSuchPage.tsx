import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

/** An address that the desk does not know: an old link, or a slip while typing. */
export function NoSuchPage() {
  const words = useWords().desk.shell
  return (
    <>
      <h1>{words.noSuchPage}</h1>
      <EmptyState text={words.noSuchPageHint}>
        <Link to={links.today()}>{words.nav.today}</Link>
      </EmptyState>
    </>
  )
}
