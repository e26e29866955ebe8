import { fill } from '../text/shape.ts'
import { useWords } from '../ui/kit/words.tsx'

interface Props {
  /** Said with each link: "PDF" alone does not tell which paper. */
  readonly serial: string
  readonly address: (form: 'pdf' | 'docx') => string
}

/** An issued paper again, as it was: opened as PDF, taken home as Word. */
export function PaperLinks({ serial, address }: Props) {
  const say = useWords().desk.papers
  return (
    <>
      <a href={address('pdf')} target="_blank" rel="noreferrer" aria-label={fill(say.openPdf, { serial })}>
        {say.pdf}
      </a>
      <a href={address('docx')} aria-label={fill(say.openWord, { serial })}>
        {say.word}
      </a>
    </>
  )
}
