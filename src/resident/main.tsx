import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { ResidentPage } from './ResidentPage.tsx'
import { takeSent } from './sent-link.ts'
import { SettingsProvider } from './settings.tsx'
import '../ui/kit/rare-han.css'
import './page.css'

/** An agency's link; its token is read here once and from then on only goes out in a header. */
const link = /^\/m\/([A-Za-z0-9_-]{20,100})\/?$/.exec(location.pathname)?.[1]
const isLink = location.pathname.startsWith('/m')
/** A resident's link by message: the same, and then it is the resident's page like any other. */
const sent = /^\/s\/([2-9A-HJKMNP-Z]{12})\/?$/.exec(location.pathname)?.[1]
if (sent) takeSent(sent)

function show(page: ReactNode): void {
  createRoot(document.getElementById('page')!).render(
    <StrictMode>
      <SettingsProvider>{page}</SettingsProvider>
    </StrictMode>,
  )
}

// Residents carry nothing of the agencies' page over their network. Where it does not arrive, what to do stands there still.
if (isLink) void import('./AgencyPage.tsx').then(({ AgencyPage }) => show(<AgencyPage link={link ?? ''} />))
else show(<ResidentPage />)
