import { Checkbox } from 'antd'
import { webhookEvents, webhookGroups } from '../../domain/connections/webhook-events.ts'
import { useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly id?: string
  readonly value?: readonly string[]
  readonly onChange?: (events: readonly string[]) => void
}

/** Which events: by group, all of it with one tick. */
export function EventChoice({ id, value = [], onChange }: Props) {
  const words = useWords()
  const say = words.desk.webhooks
  const set = (events: readonly string[], on: boolean) =>
    onChange?.([...value.filter((one) => !events.includes(one)), ...(on ? events : [])])
  return (
    <div id={id} className="event-choice">
      {webhookGroups.map((group) => {
        const all: readonly string[] = webhookEvents[group]
        const chosen = all.filter((event) => value.includes(event))
        return (
          <fieldset key={group}>
            <legend>{say.groups[group]}</legend>
            <Checkbox
              checked={chosen.length === all.length}
              indeterminate={chosen.length > 0 && chosen.length < all.length}
              onChange={({ target }) => set(all, target.checked)}
            >
              <strong>{say.wholeGroup}</strong>
            </Checkbox>
            {webhookEvents[group].map((event) => (
              <Checkbox
                key={event}
                checked={value.includes(event)}
                onChange={({ target }) => set([event], target.checked)}
              >
                {words.actions[event]}
              </Checkbox>
            ))}
          </fieldset>
        )
      })}
    </div>
  )
}
