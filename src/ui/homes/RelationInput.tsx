import { AutoComplete, Input } from 'antd'

/** The words most often written in 与户主关系; they stand in the books as they are, in any language of the screen. */
const USUAL = ['户主', '配偶', '儿子', '女儿', '父亲', '母亲', '儿媳', '女婿', '孙子', '孙女', '租户', '保姆']

interface Props {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
}

/** 与户主关系: the usual words are offered, any other may be written. */
export function RelationInput({ id, value, onChange }: Props) {
  return (
    <AutoComplete
      {...(id ? { id } : {})}
      value={value ?? ''}
      {...(onChange ? { onChange } : {})}
      options={USUAL.map((word) => ({ value: word }))}
      showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
    >
      <Input maxLength={20} autoComplete="off" />
    </AutoComplete>
  )
}
