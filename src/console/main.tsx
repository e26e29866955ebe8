import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { answersKept } from './answers-kept.ts'
import { Appearance } from './shell/Appearance.tsx'
import { router } from './routes.tsx'
import '../ui/kit/rare-han.css'
import './page.css'

createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <QueryClientProvider client={answersKept}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>
  </StrictMode>,
)
