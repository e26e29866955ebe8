import { randomInt } from 'node:crypto'
import sharp from 'sharp'
import type { PictureName } from '../../domain/cases/ask-limits.ts'

const SIDE = 120

/** In a field of 100 × 100 around its middle; `a` and `b` are two colours that differ. */
const drawings: Readonly<Record<PictureName, (a: string, b: string) => string>> = {
  umbrella: (a, b) =>
    `<path d="M-42 4A42 40 0 0 1 42 4Q31-6 21 4Q10-6 0 4Q-10-6-21 4Q-31-6-42 4Z" fill="${a}"/><path d="M0 0V34Q0 44 10 44Q19 44 19 35" fill="none" stroke="${b}" stroke-width="6" stroke-linecap="round"/>`,
  house: (a, b) =>
    `<path d="M-44-2L0-42L44-2Z" fill="${a}"/><path d="M-32-2H32V42H-32Z" fill="${b}"/><path d="M-8 42V14H10V42Z" fill="#fff"/>`,
  tree: (a, b) =>
    `<path d="M-7 12H7V46H-7Z" fill="${b}"/><circle cy="-12" r="27" fill="${a}"/><circle cx="-20" cy="4" r="18" fill="${a}"/><circle cx="20" cy="4" r="18" fill="${a}"/>`,
  fish: (a, b) =>
    `<path d="M-44 0Q-12-34 22 0Q-12 34-44 0Z" fill="${a}"/><path d="M16 0L44-22V22Z" fill="${b}"/><circle cx="-24" cy="-5" r="5" fill="#fff"/>`,
  cup: (a, b) =>
    `<path d="M-34-28H24V14Q24 34 4 34H-14Q-34 34-34 14Z" fill="${a}"/><path d="M24-16H34Q46-16 46 0Q46 14 30 14H24" fill="none" stroke="${a}" stroke-width="8"/><path d="M-42 42H34" stroke="${b}" stroke-width="7" stroke-linecap="round"/>`,
  flower: (a, b) =>
    `<path d="M0 6V46" stroke="#2c7a3f" stroke-width="7"/>${[0, 72, 144, 216, 288]
      .map(
        (turn) =>
          `<ellipse cy="-25" rx="12" ry="17" transform="translate(0 -8) rotate(${turn})" fill="${a}"/>`,
      )
      .join('')}<circle cy="-8" r="12" fill="${b}"/>`,
  sun: (a) =>
    `<circle r="22" fill="${a}"/>${[0, 45, 90, 135, 180, 225, 270, 315]
      .map(
        (turn) =>
          `<path d="M0-29V-44" transform="rotate(${turn})" stroke="${a}" stroke-width="8" stroke-linecap="round"/>`,
      )
      .join('')}`,
  car: (a, b) =>
    `<path d="M-46 20V2L-30-2L-18-22H16L30-2L46 4V20Z" fill="${a}"/><path d="M-22-4L-13-16H-2V-4ZM4-4V-16H13L22-4Z" fill="#fff"/><circle cx="-24" cy="21" r="11" fill="${b}"/><circle cx="24" cy="21" r="11" fill="${b}"/>`,
  apple: (a, b) =>
    `<path d="M0-18Q-14-30-30-20Q-46-6-34 20Q-22 46-6 40Q0 37 6 40Q22 46 34 20Q46-6 30-20Q14-30 0-18Z" fill="${a}"/><path d="M0-18Q0-34 8-42" fill="none" stroke="${b}" stroke-width="6" stroke-linecap="round"/>`,
}

/** Dark enough to be seen by old eyes on every ground; told apart without seeing colours by the shape alone. */
const COLOURS = ['#a61b1b', '#14688a', '#2c6b2f', '#7a3d9a', '#a35200', '#3b4a9c', '#8a1c5a', '#37474f']
const GROUNDS = ['#fdf6e3', '#eef5f8', '#f3f0fa', '#eef7ee', '#fff0f0']

/** A PNG as a `data:` address; turned, sized, coloured and strewn with lines by chance, so that no two are alike. */
export async function drawPicture(name: PictureName): Promise<string> {
  const one = randomInt(COLOURS.length)
  const other = (one + 1 + randomInt(COLOURS.length - 1)) % COLOURS.length
  const shape = drawings[name](COLOURS[one]!, COLOURS[other]!)
  const size = 0.85 + randomInt(30) / 100
  const put = `translate(${SIDE / 2 + randomInt(13) - 6} ${SIDE / 2 + randomInt(13) - 6}) rotate(${randomInt(37) - 18}) scale(${size})`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}"><rect width="100%" height="100%" fill="${GROUNDS[randomInt(GROUNDS.length)]}"/>${strewn(7)}<g transform="${put}">${shape}</g>${strewn(4)}</svg>`
  const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 32 }).toBuffer()
  return `data:image/png;base64,${png.toString('base64')}`
}

/** Thin lines and dots, which a program takes for shapes and an eye does not. */
function strewn(n: number): string {
  const at = () => randomInt(SIDE)
  return Array.from({ length: n }, () => {
    const colour = COLOURS[randomInt(COLOURS.length)]
    return randomInt(2) === 0
      ? `<path d="M${at()} ${at()}Q${at()} ${at()} ${at()} ${at()}" fill="none" stroke="${colour}" stroke-opacity=".45" stroke-width="1.5"/>`
      : `<circle cx="${at()}" cy="${at()}" r="${1 + randomInt(3)}" fill="${colour}" fill-opacity=".5"/>`
  }).join('')
}
