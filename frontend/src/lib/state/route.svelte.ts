export const views = ['persiapan', 'hadir', 'acara', 'materi', 'kuis', 'tanya-jawab', 'umpan-balik', 'pendamping', 'pengaturan'] as const
export type View = (typeof views)[number]

// Where the window is, kept in the address so that a reload comes back to it:
// #/view/item?kegiatan=session. Item is one thing within a view; the session is
// there only when a person chose one that is not the open one.
export class Route {
  view = $state<View>('persiapan')
  item = $state('')
  session = $state('')

  constructor() {
    this.#read()
    $effect(() => {
      const read = () => this.#read()
      addEventListener('hashchange', read)
      return () => removeEventListener('hashchange', read)
    })
  }

  to(view: View, item = '', session = this.session): string {
    const query = session ? `?kegiatan=${session}` : ''
    return `#/${view}${item ? `/${item}` : ''}${query}`
  }

  go(view: View, item = '', session = this.session): void {
    location.hash = this.to(view, item, session)
  }

  #read(): void {
    const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?')
    const [view = '', item = ''] = path.split('/')
    this.view = views.find((v) => v === view) ?? 'persiapan'
    this.item = item
    this.session = new URLSearchParams(query).get('kegiatan') ?? ''
  }
}
