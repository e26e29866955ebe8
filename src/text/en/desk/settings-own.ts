import type { Shape } from '../../shape.ts'
import type { ownAccountWords as zh } from '../../zh-CN/desk/settings-own.ts'

export const ownAccountWords: Shape<typeof zh> = {
  password: 'Password',
  secondFactor: 'Code from the phone (a second lock)',
  secondFactorOn: "On: signing in also asks for six digits from the phone's authenticator.",
  secondFactorOff: 'Off. With it, knowing the password is not enough to sign in.',
  scan: '1. Install an authenticator on the phone and scan this code:',
  scanAlt: "QR code for the phone's authenticator",
  typeInstead: 'If it cannot be scanned, type these letters:',
  typeCode: '2. Type the six digits that the phone shows',
  secondFactorSet: 'The second factor is on',
  removePassword: 'Your password, to switch it off',
  mustSet: 'This office asks for a code from the phone. Please set it up first',
  sessions: 'Computers and phones signed in',
  sessionLine: '{device} · network {network}',
  seen: 'last used {when}',
  thisOne: 'this one',
  endOthers: 'Sign out all others',
  endedOthers: 'The others are signed out',
  onlyThis: 'Only this computer is signed in.',
  look: 'Display',
  firstRun: {
    title: 'First use',
    intro: 'Write down the office and its administrator. All of it can be changed in Settings.',
    setupCode: 'Setup code',
    setupCodeHint: 'Printed in the window where Linli was started',
    areas: 'Where you are (from the top down; leave out what you do not cover)',
    areaHint: 'At least the community; an office of several communities writes its street',
    owner: 'Administrator',
    ownerHint:
      'Makes accounts and grids, and cannot see residents. Make the workers’ accounts after signing in.',
    name: 'Name',
    begin: 'Begin',
    done: 'Ready. Sign in with the name and password you just chose',
    noArea: 'Write at least one name',
  },
}
