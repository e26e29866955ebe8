import type { ReactNode } from 'react'
import { useParams } from '@tanstack/react-router'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { AccountsPage } from './AccountsPage.tsx'
import { AreasPage } from './AreasPage.tsx'
import { CalendarPage } from './CalendarPage.tsx'
import { ClientsPage } from './ClientsPage.tsx'
import { DispatchPage } from './DispatchPage.tsx'
import { LadderPage } from './LadderPage.tsx'
import { MediationListsPage } from './MediationListsPage.tsx'
import { EntriesPage } from './EntriesPage.tsx'
import { MessagesPage } from '../messages/MessagesPage.tsx'
import { PhonesPage } from '../phones/PhonesPage.tsx'
import { GridsPage } from './GridsPage.tsx'
import { KindsPage } from './KindsPage.tsx'
import { NormsPage } from './NormsPage.tsx'
import { OwnAccountPage } from './OwnAccountPage.tsx'
import { ProceduresPage } from './ProceduresPage.tsx'
import { RevealsPage } from './RevealsPage.tsx'
import { SealLogPage } from './SealLogPage.tsx'
import { SettingsPlaces, type SettingsPage } from './SettingsPlaces.tsx'
import { SignInsPage } from './SignInsPage.tsx'
import { TemplatesPage } from './TemplatesPage.tsx'
import { ThresholdsPage } from './ThresholdsPage.tsx'
import { WebhooksPage } from './WebhooksPage.tsx'
import './settings.css'

/** 设置: the pages that this person may see. */
export function SettingsScreen() {
  const { page = 'account' } = useParams({ strict: false }) as { page?: string }
  const words = useWords().desk.settings
  const session = useSession()
  const pages: Partial<Record<SettingsPage, ReactNode>> = {
    account: <OwnAccountPage />,
    ...(session.mayAsk('account.list') ? { accounts: <AccountsPage /> } : {}),
    ...(session.mayAsk('area.tree') ? { areas: <AreasPage /> } : {}),
    ...(session.mayAsk('grid.list') ? { grids: <GridsPage /> } : {}),
    ...(session.mayAsk('device.list') ? { phones: <PhonesPage /> } : {}),
    ...(session.mayAsk('calendar.page') ? { calendar: <CalendarPage /> } : {}),
    ...(session.mayDo('kind.write') ? { kinds: <KindsPage /> } : {}),
    ...(session.mayAsk('dispatch.list') ? { dispatch: <DispatchPage /> } : {}),
    ...(session.mayAsk('agency.ladder') ? { ladder: <LadderPage /> } : {}),
    ...(session.mayAsk('mediationList.history') ? { mediationLists: <MediationListsPage /> } : {}),
    ...(session.mayAsk('threshold.list') ? { thresholds: <ThresholdsPage /> } : {}),
    ...(session.mayAsk('parkingNorms.list') ? { norms: <NormsPage /> } : {}),
    ...(session.mayDo('procedure.write') ? { procedures: <ProceduresPage /> } : {}),
    ...(session.mayAsk('template.list') ? { templates: <TemplatesPage /> } : {}),
    ...(session.mayAsk('sealLog.list') ? { seals: <SealLogPage /> } : {}),
    ...(session.mayAsk('channel.list') ? { messages: <MessagesPage /> } : {}),
    ...(session.mayAsk('client.list') ? { clients: <ClientsPage /> } : {}),
    ...(session.mayAsk('webhook.list') ? { webhooks: <WebhooksPage /> } : {}),
    ...(session.mayAsk('audit.reveals') ? { reveals: <RevealsPage /> } : {}),
    ...(session.mayAsk('audit.entries') ? { entries: <EntriesPage /> } : {}),
    ...(session.mayAsk('audit.signIns') ? { signIns: <SignInsPage /> } : {}),
  }
  const seen = new Set(Object.keys(pages) as SettingsPage[])
  const shown = [...seen].find((key) => key === page) ?? 'account'
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
      </div>
      <div className="settings-frame">
        <SettingsPlaces pages={seen} shown={shown} />
        <section className="panel" aria-label={words.pages[shown]}>
          {pages[shown]}
        </section>
      </div>
    </>
  )
}
