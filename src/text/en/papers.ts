import type { Shape } from '../shape.ts'
import type { fileRefusalWords as fileWords, templateFindingWords as findingWords } from '../zh-CN/papers.ts'

export const fileRefusalWords = {
  'file-empty': 'The file is empty; choose it again',
  'file-too-large': 'The file is too large: {limit} MB at most',
  'file-kind-unknown':
    'Only photos (JPG, PNG, WebP, GIF), PDF, Word (.docx) and Excel (.xlsx) files are taken',
  'file-is-page':
    'This is a web page or a vector drawing, which can act when opened; take a screenshot or save it as PDF',
  'file-is-program':
    'This is a program; it cannot be uploaded, and do not open it unless you know where it comes from',
  'file-is-archive': 'This is an archive; unpack it and upload its files one by one',
  'file-is-old-office':
    'This Word or Excel file is in the old format or has a password; save it as .docx or .xlsx without one',
  'file-is-heic':
    'This is an iPhone photo in HEIC; choose “Most Compatible” under Settings, Camera, Formats, or take a screenshot',
  'file-ending-differs': 'The file is really {found}, which its name does not say; use the original file',
  'image-broken': 'The picture cannot be opened; it may be incomplete. Take or save it again',
  'image-too-many-pixels': 'The picture is too large: {limit} million pixels at most',
  'pdf-broken': 'The PDF is incomplete or cannot be looked into; scan it again or print it to a new PDF',
  'pdf-locked': 'The PDF has a password or restrictions; ask for one without, or print and scan it',
  'pdf-acts': 'The PDF contains scripts or commands; print it to a new PDF',
  'pdf-carries-files': 'The PDF carries other files; take them out and upload them by themselves',
  'office-broken': 'The Word or Excel file cannot be opened; it may be incomplete. Save it again',
  'office-too-much-inside':
    'The Word or Excel file is too large when unpacked; compress its pictures or split it',
  'office-acts': 'The Word or Excel file contains macros, controls or embedded objects; save it without them',
  'template-reaches-out': 'The template brings in something from the web or another file; insert it directly',
  'template-tag-open': 'In the template {tag} is not complete: braces go in pairs, and {#…} needs its {/…}',
} as const satisfies Shape<typeof fileWords>

export const templateFindingWords = {
  unknown: 'There is no tag “{tag}”',
  'unknown-near': 'There is no tag “{tag}”; is “{hint}” meant?',
  missing: 'The required tag “{tag}” is missing',
  outside: '“{tag}” may only stand between the beginning and the end of the list “{hint}”',
  'not-opened': '“{tag}” is a list: begin it with # and its name, end it with / and its name, both in braces',
} as const satisfies Shape<typeof findingWords>
