import { tokens } from '../ui/kit/tokens.ts'

/** The house's colours, in the phone's large letters: the same tokens as the desk's, as variables of the style sheets. */
export function wearTokens(root: HTMLElement): void {
  const { token } = tokens({ dark: false, large: true })
  const variables = {
    '--accent': token.colorPrimary,
    '--danger': token.colorError,
    '--warning': token.colorWarning,
    '--warning-back': token.colorWarningBg,
    '--warning-line': token.colorWarningBorder,
    '--good': token.colorSuccess,
    '--good-back': token.colorSuccessBg,
    '--good-line': token.colorSuccessBorder,
    '--quiet': token.colorTextSecondary,
    '--adm-color-primary': token.colorPrimary,
    '--adm-color-danger': token.colorError,
    '--adm-color-light': token.colorTextPlaceholder,
    '--adm-font-family': token.fontFamily,
    '--adm-font-size-9': '18px',
    '--adm-font-size-7': '17px',
    '--adm-font-size-5': '16px',
  }
  for (const [name, value] of Object.entries(variables)) root.style.setProperty(name, value)
}
