import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

interface Props {
  readonly mediationId: string
  /** The paper's name in its address: `session`, `agreement` … */
  readonly paper: string
  readonly label: string
  /** Of which party or record. */
  readonly part?: string
}

/** One paper of the file, as a page to print and as a Word file. */
export function PaperLinks({ mediationId, paper, label, part }: Props) {
  const words = useWords()
  const { at } = useSession()
  const say = words.desk.mediation
  const address = (format: string) =>
    `/api/mediations/${mediationId}/${paper}.${format}?at=${at}${part ? `&part=${part}` : ''}`
  return (
    <span className="page-actions no-print paper-links">
      {label}
      <a href={address('pdf')} target="_blank" rel="noreferrer" aria-label={`${label} ${say.pdf}`}>
        {say.pdf}
      </a>
      <a href={address('docx')} aria-label={`${label} ${say.word}`}>
        {say.word}
      </a>
    </span>
  )
}
