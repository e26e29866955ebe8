import 'antd-mobile/es/global'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { wearTokens } from './appearance.ts'
import { drawWithReact19 } from './react-19.ts'
import { openStore } from './store/open-store.ts'
import { WordsProvider } from './words.tsx'
import { keepApp } from './shell/app-update.ts'
import { keepInstallOffer } from './shell/install.ts'
import './page.css'

drawWithReact19()
wearTokens(document.documentElement)
void keepApp()
keepInstallOffer()
const store = openStore()

createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <WordsProvider>
      <App store={store} />
    </WordsProvider>
  </StrictMode>,
)
