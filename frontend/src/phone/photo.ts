import { byId, show } from './form'

/** What src/helper/photo.ts puts into the page when it is there. */
type Reader = (photo: Blob) => PromiseLike<{ badges: string[]; foreign: boolean }>
type World = Window & { bapasReader?: Reader; WebAssembly?: unknown }

/** Photos of badges. The reader is a megabyte and is loaded when it is first needed; phones too old for it type. */
export function readPhoto(camera: HTMLElement, begin: () => void, read: (code: string) => void): void {
  const world = window as unknown as World
  if (!('noModule' in document.createElement('script')) || !world.WebAssembly || !('createImageBitmap' in window)) return
  const input = byId('photo') as HTMLInputElement
  show(camera, true)

  function tell(which: string): void {
    const e = byId('reading')!
    e.textContent = which && e.getAttribute('data-' + which)
    show(e, !!which)
  }
  function look(photo: Blob): void {
    world.bapasReader!(photo).then(
      (seen) => {
        tell(seen.badges.length ? '' : seen.foreign ? 'foreign' : 'none')
        seen.badges.forEach(read)
      },
      () => tell('broken'),
    )
  }
  input.addEventListener('change', () => {
    const photo = input.files && input.files[0]
    if (!photo) return
    begin()
    tell('reading')
    if (world.bapasReader) look(photo)
    else {
      const script = document.createElement('script')
      script.type = 'module'
      script.src = camera.getAttribute('data-reader')!
      script.onload = () => (world.bapasReader ? look(photo) : tell('broken'))
      script.onerror = () => tell('broken')
      document.body.appendChild(script)
    }
    input.value = '' // the same photo again is a change again
  })
}
