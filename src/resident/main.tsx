import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AgencyPage } from './AgencyPage.tsx'
import { ResidentPage } from './ResidentPage.tsx'
import './page.css'

const link = /^\/m\/([A-Za-z0-9_-]{20,100})$/.exec(location.pathname)?.[1]

createRoot(document.getElementById('page')!).render(
  <StrictMode>{link ? <AgencyPage link={link} /> : <ResidentPage />}</StrictMode>,
)
