import { Alert } from 'antd'
import { bannedCertificate } from '../../domain/documents/banned-certificates.ts'
import { fill } from '../../text/shape.ts'
import { useWords } from '../kit/words.tsx'

interface Props {
  /** What somebody asks for, in any words. */
  readonly asked: string
  /** Also says that it is none of the twenty. */
  readonly saysOpen?: boolean
}

/** Whether a committee may issue it at all, and who does (民发〔2020〕20号). */
export function CertificateWord({ asked, saysOpen = false }: Props) {
  const say = useWords().desk.papers
  // At the counter one writes “身份证丢失” for “身份证丢失证明”.
  const banned = bannedCertificate(asked) ?? (saysOpen ? bannedCertificate(`${asked}证明`) : undefined)
  if (banned) {
    const { name, issuer } = banned
    return <Alert type="warning" showIcon title={fill(say.checkBanned, { name, issuer })} role="status" />
  }
  if (!saysOpen || asked.trim().length < 2) return null
  return <Alert type="info" showIcon title={say.checkOpen} role="status" />
}
