import type { MenuProps } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { MenuButton } from '../../ui/kit/MenuButton.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useLook } from './Appearance.tsx'
import { useSession } from './session.tsx'

/** Whoever sits here: language, type size, light or dark, own account, signing out. */
export function AccountMenu({ showKeys }: { showKeys: () => void }) {
  const words = useWords().desk.shell
  const { me } = useSession()
  const { look, change } = useLook()
  const navigate = useNavigate()
  const queries = useQueryClient()

  const signOut = async () => {
    await fetch('/api/sign-out', { method: 'POST', headers: { 'x-linli': '1' } }).catch(() => undefined)
    queries.clear()
    location.assign('/')
  }
  const items: MenuProps['items'] = [
    { key: 'account', label: words.account, onClick: () => void navigate({ to: links.settings('account') }) },
    {
      key: 'size',
      label: `${words.size}: ${look.large ? words.sizes.normal : words.sizes.large}`,
      onClick: () => change({ large: !look.large }),
    },
    {
      key: 'theme',
      label: `${words.theme}: ${look.dark ? words.themes.light : words.themes.dark}`,
      onClick: () => change({ dark: !look.dark }),
    },
    {
      key: 'language',
      label: look.language === 'en' ? words.languages.zhCN : words.languages.en,
      onClick: () => change({ language: look.language === 'en' ? 'zh-CN' : 'en' }),
    },
    { key: 'keys', label: words.keys.title, onClick: showKeys },
    { type: 'divider' },
    { key: 'out', label: words.signOut, onClick: () => void signOut() },
  ]
  return <MenuButton type="text" label={me.name} menu={{ items }} />
}
