// The window shows the app's own pages and never leaves them. On Linux the web view is kept from it by the program;
// WebView2 gives Wails no say, so that the page itself refuses there, with what browsers have since 2022.
type Navigate = Event & { destination: { url: string } }

export function stay(window: Window): void {
  const navigation = (window as Window & { navigation?: EventTarget }).navigation
  navigation?.addEventListener('navigate', (event) => {
    if (new URL((event as Navigate).destination.url).origin !== window.location.origin) event.preventDefault()
  })
  window.open = () => null
}
