import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { objectStream, pdfOf } from './hostile-files.ts'
import { checkPdf } from './pdf-check.ts'

const script = '<< /S /JavaScript /JS (app.alert(1)) >>'

test.each<[string, Buffer, string]>([
  ['a script at opening', pdfOf(`/OpenAction ${script}`), 'pdf-acts'],
  ['a script under a disguised name', pdfOf('/OpenAction << /S /J#61vaScript /J#53 (a) >>'), 'pdf-acts'],
  ['a script among packed objects', pdfOf('', [objectStream(4, script)]), 'pdf-acts'],
  ['a program to start', pdfOf('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'pdf-acts'],
  ['a form that sends itself', pdfOf('/AA << /WC << /S /SubmitForm /F (http://a) >> >>'), 'pdf-acts'],
  [
    'a script behind the word stream in a string',
    pdfOf(`/Lang (stream) /OpenAction ${script}`, ['4 0 obj\n<< /Length 1 >>\nstream\nx\nendstream\nendobj']),
    'pdf-acts',
  ],
  [
    'a script behind a stream that is none',
    pdfOf('/Lang (>>\nstream\n)', [
      `5 0 obj\n${script}\nendobj`,
      '4 0 obj\n<< /Length 1 >>\nstream\nx\nendstream\nendobj',
    ]),
    'pdf-acts',
  ],
  ['a file inside', pdfOf('/Names << /EmbeddedFiles << /Names [(a.exe) 4 0 R] >> >>'), 'pdf-carries-files'],
  ['a password', pdfOf('', ['trailer\n<< /Root 1 0 R /Encrypt 5 0 R >>']), 'pdf-locked'],
  [
    'objects packed in a way nobody looks into',
    pdfOf('', [
      '4 0 obj\n<< /Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n78\nendstream\nendobj',
    ]),
    'pdf-broken',
  ],
  [
    'damaged packed objects',
    pdfOf('', ['4 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nxx\nendstream\nendobj']),
    'pdf-broken',
  ],
  ['a zip behind', Buffer.concat([pdfOf(), Buffer.from('PK\x03\x04')]), 'pdf-broken'],
  ['its end missing', pdfOf().subarray(0, 200), 'pdf-broken'],
])('a PDF with %s is refused', async (_, pdf, code) => {
  await expect(checkPdf(pdf)).rejects.toMatchObject({ code })
})

test('links to a place in the file and to the web are no commands', async () => {
  const links = '/OpenAction [3 0 R /Fit] /Extra << /S /URI /URI (https://a) >> /JSThing /Launcher'
  await expect(checkPdf(pdfOf(links))).resolves.toEqual({ pages: 2 })
})

test('bytes that look like a command inside of a picture are none', async () => {
  const picture = '4 0 obj\n<< /Type /XObject /Length 9 >>\nstream\n\x88/JS (x)\x01\nendstream\nendobj'
  await expect(checkPdf(pdfOf('', [picture]))).resolves.toEqual({ pages: 2 })
})

test('pages are counted also where the objects are packed', async () => {
  const pdf = Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    objectStream(4, '<< /Type /Pages /Kids [] /Count 31 >>'),
    Buffer.from('\n%%EOF\n'),
  ])
  await expect(checkPdf(pdf)).resolves.toEqual({ pages: 31 })
})

test('a packed bomb is stopped', async () => {
  const bomb = pdfOf('', [objectStream(4, ' '.repeat(70 * 1024 * 1024))])
  await expect(checkPdf(bomb)).rejects.toMatchObject({ code: 'pdf-broken' })
})

test('words that are no PDF have no pages', async () => {
  await expect(checkPdf(readFileSync(import.meta.filename))).rejects.toMatchObject({ code: 'pdf-broken' })
})
