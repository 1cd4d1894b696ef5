import '@fontsource-variable/plus-jakarta-sans'
import '../lib/ui/tokens.css'
import { mount } from 'svelte'
import { stay } from './stay'
import Window from './Window.svelte'

stay(window)

const target = document.getElementById('app')
if (!target) throw new Error('the page has no #app to draw in')

export default mount(Window, { target })
