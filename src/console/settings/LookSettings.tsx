import { Form, Segmented } from 'antd'
import { useWords } from '../../ui/kit/words.tsx'
import { useLook } from '../shell/Appearance.tsx'

/** 显示: type size, light or dark, language; kept with the account, so that every computer looks the same. */
export function LookSettings() {
  const words = useWords().desk.shell
  const { look, change } = useLook()
  return (
    <Form layout="vertical" className="change-password">
      <Form.Item label={words.size}>
        <Segmented
          aria-label={words.size}
          value={look.large}
          onChange={(large) => change({ large })}
          options={[
            { value: false, label: words.sizes.normal },
            { value: true, label: words.sizes.large },
          ]}
        />
      </Form.Item>
      <Form.Item label={words.theme}>
        <Segmented
          aria-label={words.theme}
          value={look.dark}
          onChange={(dark) => change({ dark })}
          options={[
            { value: false, label: words.themes.light },
            { value: true, label: words.themes.dark },
          ]}
        />
      </Form.Item>
      <Form.Item label={words.language}>
        <Segmented
          aria-label={words.language}
          value={look.language}
          onChange={(language) => change({ language })}
          options={[
            { value: 'zh-CN' as const, label: words.languages.zhCN },
            { value: 'en' as const, label: words.languages.en },
          ]}
        />
      </Form.Item>
    </Form>
  )
}
