import '@fontsource-variable/plus-jakarta-sans'
import '../lib/ui/tokens.css'
import { mount } from 'svelte'
import { chosen } from '../remote/language'

const target = document.getElementById('app')
if (!target) throw new Error('the page has no #app to draw in')

// One file behind two addresses: what the hall sees, and what the facilitator holds. Each loads only its own half, so
// that a phone never waits for slides it does not show.
const query = new URLSearchParams(location.search)
const isRemote = location.pathname.endsWith('/remote')
// A phone keeps the language that its officer chose on it; the hall's is the people's.
const language = query.get('bahasa') ?? (isRemote ? chosen() : 'id')
const props = { access: query.get('k') ?? '', language: language === 'en' ? ('en' as const) : ('id' as const) }
document.documentElement.lang = props.language

// Functions of their own: an either-or of two imports is packed into one that loads the styles of only one of them.
const parts = { remote: () => import('../remote/Remote.svelte'), screen: () => import('./App.svelte') }

void parts[isRemote ? 'remote' : 'screen']().then((part) => mount(part.default, { target, props }))
