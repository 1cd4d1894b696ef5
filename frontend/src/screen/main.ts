import '@fontsource-variable/plus-jakarta-sans'
import '../lib/ui/tokens.css'
import { mount } from 'svelte'

const target = document.getElementById('app')
if (!target) throw new Error('the page has no #app to draw in')

// One file behind two addresses: what the hall sees, and what the facilitator holds. Each loads only its own half, so
// that a phone never waits for slides it does not show.
const query = new URLSearchParams(location.search)
const props = { access: query.get('k') ?? '', language: query.get('bahasa') === 'en' ? ('en' as const) : ('id' as const) }
document.documentElement.lang = props.language

const page = location.pathname.endsWith('/remote') ? import('../remote/Remote.svelte') : import('./App.svelte')

void page.then((part) => mount(part.default, { target, props }))
