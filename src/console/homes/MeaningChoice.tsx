import { Select } from 'antd'
import type { FrontCell } from '../../domain/registry/home-view.ts'
import { fill } from '../../text/shape.ts'
import { flagsSeen, homeMeanings, meaningOf } from '../../ui/homes/front-meaning.ts'
import { useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly value: string
  readonly cells: readonly FrontCell[]
  readonly choose: (key: string) => void
}

/** What the colours mean: something about the homes, or one of the flags that hold in this building. */
export function MeaningChoice({ value, cells, choose }: Props) {
  const words = useWords()
  const { front, count } = words.desk.homes
  const seen = flagsSeen(cells)
  const isHome = (homeMeanings as readonly string[]).includes(value)
  // A flag that was chosen stays to be seen, also where nobody has it any more.
  const flags =
    isHome || seen.some(({ code }) => code === value) ? seen : [...seen, { code: value, homes: 0 }]
  const option = (key: string, more = '') => ({ value: key, label: `${meaningOf(words, key).name}${more}` })
  return (
    <label>
      <span>{front.meaning}</span>
      <Select
        value={value}
        onChange={choose}
        popupMatchSelectWidth={false}
        options={[
          { label: front.of.home, options: homeMeanings.map((key) => option(key)) },
          ...(flags.length > 0
            ? [
                {
                  label: front.of.flags,
                  options: flags.map(({ code, homes }) =>
                    option(code, ` (${fill(count.homes, { n: homes })})`),
                  ),
                },
              ]
            : []),
        ]}
      />
    </label>
  )
}
