import { App, Button } from 'antd'
import { useWords } from './words.tsx'

/** Long enough to read the message and reach its button. */
const SHOWN_S = 8
const BRIEF_S = 3

/**
 * One message at a time: what can be undone at once is the last deed. Each has a key of its own: a message that is written over
 * while it goes away would stay for ever.
 */
const keys = { shown: 0 }
const keyOf = (n: number) => `told-${n}`

export interface Told {
  /** Says that something is done; with `undo`, beside 撤销. */
  readonly told: (text: string, undo?: () => void) => void
  /** Says why something was not. */
  readonly refused: (why: string) => void
}

export function useTold(): Told {
  const words = useWords()
  const { message } = App.useApp()
  const newKey = () => {
    message.destroy(keyOf(keys.shown))
    keys.shown += 1
    return keyOf(keys.shown)
  }
  return {
    told: (text, undo) => {
      const key = newKey()
      const button = undo && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            message.destroy(key)
            undo()
          }}
        >
          {words.desk.shell.undo}
        </Button>
      )
      void message.success({
        key,
        duration: undo ? SHOWN_S : BRIEF_S,
        content: button ? (
          <>
            {text} {button}
          </>
        ) : (
          text
        ),
      })
    },
    refused: (why) => void message.error({ key: newKey(), content: why, duration: SHOWN_S }),
  }
}
