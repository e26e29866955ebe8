import { unstableSetRender } from 'antd-mobile/es/utils/unstable-render'
import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'

type Holder = (Element | DocumentFragment) & { linliRoot?: Root }

/**
 * antd-mobile 5 draws what it puts up by itself (Toast, Dialog) with a function that React 19 no longer has, and then shows
 * nothing and says nothing. This gives it the one that React 19 has. Called once, before the first screen.
 */
export function drawWithReact19(): void {
  unstableSetRender((node: ReactNode, container: Holder) => {
    const root = (container.linliRoot ??= createRoot(container))
    root.render(node)
    return async () => {
      // Not while React is drawing: a dialog may be closed from inside itself.
      await Promise.resolve()
      root.unmount()
      delete container.linliRoot
    }
  })
}
