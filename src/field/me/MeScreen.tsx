import Button from 'antd-mobile/es/components/button'
import { useMemo, useState } from 'react'
import { ownSummary } from '../../domain/sync/own-summary.ts'
import { fill } from '../../text/shape.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { signOut } from '../gate/server.ts'
import { Choice } from '../kit/Choice.tsx'
import { MainButton } from '../kit/MainButton.tsx'
import { Sheet } from '../kit/Sheet.tsx'
import { useToday } from '../kit/use-today.ts'
import { useUpdate } from '../shell/app-update.ts'
import { isInstalled, useInstall } from '../shell/install.ts'
import { Screen } from '../shell/Screen.tsx'
import { usePhone, usePhoneView } from '../store/use-phone.tsx'
import { useSpoken } from '../words.tsx'

/** 我: whose phone it is, how long its list is good, whether it is safe here, and the ways out. */
export function MeScreen() {
  const { words, language, setLanguage } = useSpoken()
  const say = words.field.me
  const phone = usePhone()
  const { person, records, health } = usePhoneView()
  const { version, ready, change } = useUpdate()
  const install = useInstall()
  const [leaving, setLeaving] = useState(false)
  const unsent = health.things
  const when = (instant: string | undefined) => (instant ? sayInstant(words, language, instant) : say.never)
  const today = useToday()
  const own = useMemo(
    () => ownSummary(records.doors.values(), person?.name ?? '', today),
    [records.doors, person?.name, today],
  )
  const grids = [...records.grids.values()].map(({ name }) => name)
  const facts = [
    [say.holds, grids.join('、') || say.noGrid, fill(say.doors, { n: records.doors.size })],
    [say.walkedToday, fill(say.walked, { ...own.today })],
    [say.walkedWeek, fill(say.walked, { ...own.week })],
    [say.lease, when(health.leaseUntil), say.leaseHint],
    [say.lastMet, when(health.lastMet)],
    health.sendsUntil ? [say.sends, when(health.sendsUntil), say.sendsHint] : [say.sends, say.sendsSignedIn],
    [say.storage, health.persisted ? say.persisted : say.notPersisted],
    [say.version, version],
  ] as const
  return (
    <Screen title={person?.name ?? say.title} below={person?.community}>
      {ready ? (
        <section className="notice" aria-label={say.updateReady}>
          <strong>{say.updateReady}</strong>
          <p>{say.updateHint}</p>
          <MainButton text={say.updateNow} press={change} />
        </section>
      ) : null}
      <dl className="facts">
        {facts.map(([name, value, hint]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {hint ? <small>{hint}</small> : null}
            </dd>
          </div>
        ))}
      </dl>
      {isInstalled() ? null : (
        <section className="notice" aria-label={say.install}>
          <strong>{say.install}</strong>
          <p>{install ? say.installWhy : say.installHow}</p>
          {install ? <MainButton text={say.installNow} press={install} /> : null}
        </section>
      )}
      <Choice
        label={say.language}
        options={[
          ['zh-CN', say.languages.zhCN],
          ['en', say.languages.en],
        ]}
        value={language}
        choose={(next) => (next ? setLanguage(next) : undefined)}
      />
      <Button block size="large" onClick={() => phone.lock()}>
        {say.lock}
      </Button>
      <button type="button" className="plain-button" onClick={() => setLeaving(true)}>
        {say.signOut}
      </button>
      <Sheet
        title={say.signOutTitle}
        open={leaving}
        close={() => setLeaving(false)}
        foot={
          <MainButton
            text={say.signOutDo}
            danger
            press={() => {
              void signOut()
              phone.lock()
            }}
          />
        }
      >
        <p>{unsent > 0 ? fill(say.signOutUnsent, { n: unsent }) : say.signOutClean}</p>
      </Sheet>
    </Screen>
  )
}
