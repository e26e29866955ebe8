import { Alert, App, Button } from 'antd'
import { locateTargets } from '../../domain/drives/drive.ts'
import { fill } from '../../text/shape.ts'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

/** A sheet may come before its homes are on the books: what it wrote is kept, and looked for again. */
export function LocateAgain({ driveId, unlocated }: { driveId: string; unlocated: number }) {
  const words = useWords()
  const say = words.desk.drives
  const session = useSession()
  const { message } = App.useApp()
  const { run, busy } = useDo(locateTargets)
  if (unlocated === 0 || !session.mayDo('driveTarget.locateAll')) return null
  const locate = async () => {
    const sent = await run({ driveId })
    const no = outcomeSentence(words, sent)
    if (no) return void message.error(no)
    const { located = 0 } = (sent.status === 'done' ? sent.answer : {}) as { located?: number }
    if (located > 0) void message.success(fill(say.located, { n: located }))
    else void message.info(say.locatedNone)
  }
  return (
    <Alert
      className="no-print import-note"
      type="info"
      showIcon
      title={fill(say.unlocated, { n: unlocated })}
      action={
        <Button size="small" loading={busy} onClick={() => void locate()}>
          {words.actions['driveTarget.locateAll']}
        </Button>
      }
    />
  )
}
