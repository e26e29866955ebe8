import { expect, test } from 'vitest'
import { pinFault } from './pin.ts'

test.each([
  ['12345', 'pinShort'],
  ['12345a', 'pinShort'],
  ['１２３４５６', 'pinShort'],
  ['123456', 'pinSimple'],
  ['987654', 'pinSimple'],
  ['000000', 'pinSimple'],
  ['135791', undefined],
  ['246809', undefined],
])('%s as a PIN: %s', (pin, fault) => {
  expect(pinFault(pin)).toBe(fault)
})
