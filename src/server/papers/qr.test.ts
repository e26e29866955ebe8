import sharp from 'sharp'
import { expect, test } from 'vitest'
import { encode } from 'uqr'
import { qrPng, qrSvg } from './qr.ts'

const address = 'https://linli.example.cn/a/7Qm2xK9vT4pB8nWc'

/** Dark (true) modules read back from a picture, one sample in the middle of each. */
async function modulesOf(picture: Buffer, side: number): Promise<boolean[][]> {
  const { data, info } = await sharp(picture)
    .resize(side * 10, side * 10)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) =>
    (data[((y * 10 + 5) * info.width + x * 10 + 5) * info.channels] ?? 255) < 128
  return Array.from({ length: side }, (_, y) => Array.from({ length: side }, (_, x) => at(x, y)))
}

test('picture and drawing of a code show the same modules, with four white ones around', async () => {
  const { data } = encode(address, { ecc: 'M', border: 4 })
  expect(await modulesOf(await qrPng(address), data.length)).toEqual(data)
  expect(await modulesOf(Buffer.from(qrSvg(address)), data.length)).toEqual(data)
  expect(data.slice(0, 4).flat()).not.toContain(true)
})

test('the picture is small enough for a letter and sharp enough for a printer', async () => {
  const png = await qrPng(address)
  const { width } = await sharp(png).metadata()
  expect(width).toBeGreaterThan(250)
  expect(png.length).toBeLessThan(4000)
})
