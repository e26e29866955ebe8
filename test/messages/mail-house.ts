import { SMTPServer } from 'smtp-server'
import type { AddressInfo } from 'node:net'

export interface Letter {
  readonly from: string
  readonly to: readonly string[]
  /** As it came, headers and all. */
  readonly raw: string
}

export interface MailHouse {
  readonly port: number
  readonly letters: Letter[]
  /** Turns whoever is written to away with this answer, while it is set. */
  turnAway: { code: number; words: string } | undefined
  close(): Promise<void>
}

export const POSTBOX = { user: 'linli@example.cn', password: 'letters-of-tests' }

/** A real SMTP server on a real socket, which knows one user. */
export async function openMailHouse(): Promise<MailHouse> {
  const letters: Letter[] = []
  const house: { turnAway: MailHouse['turnAway'] } = { turnAway: undefined }
  const server = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) => {
      if (username === POSTBOX.user && password === POSTBOX.password) done(null, { user: username })
      else done(Object.assign(new Error('who are you'), { responseCode: 535 }))
    },
    onRcptTo: (_address, _session, done) => {
      const { turnAway } = house
      done(turnAway ? Object.assign(new Error(turnAway.words), { responseCode: turnAway.code }) : null)
    },
    onData: (stream, session, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        letters.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(pieces).toString('utf8'),
        })
        done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', () => up()))
  return Object.assign(house, {
    port: (server.server.address() as AddressInfo).port,
    letters,
    close: () => new Promise<void>((down) => server.close(() => down())),
  })
}

/** The text of a letter, whatever way it was encoded on. */
export function wordsOf({ raw }: Letter): string {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8')
  if (!/content-transfer-encoding: quoted-printable/i.test(head)) return text
  const plain = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1').toString('utf8')
}
