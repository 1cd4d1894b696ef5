import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'

// js-aruco2 hands itself out by `this`, as scripts of Node do; a module of the browser has none.
const aruco = (): Plugin => ({
  name: 'aruco-as-module',
  transform: (code, id) => (/js-aruco2.src.cv\.js$/.test(id) ? code.replace('this.CV = CV;', 'export default { CV };') : undefined),
})

export default defineConfig({
  plugins: [svelte(), aruco()],
  // The same files are served by the window's asset server and by the hall's web server, under whatever
  // path either likes: addresses inside them stay relative.
  base: './',
  build: {
    // Office laptops with a WebView2 or WebKitGTK that has not been updated for years are the rule.
    target: ['es2020', 'chrome87', 'safari15'],
    // public/.gitkeep puts back the one committed file of dist, so emptying it leaves the work tree clean.
    emptyOutDir: true,
    // No data: addresses: the hall's pages allow fonts from the laptop only.
    assetsInlineLimit: 0,
    // The files are read from the laptop's own disk; what costs there is many small requests, not bytes.
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: 'index.html', screen: 'screen.html', photo: 'src/helper/photo.ts' },
      // Svelte's compiler takes most of a build, on a busy machine long enough to be warned of.
      checks: { pluginTimings: false },
    },
  },
  worker: { format: 'es', plugins: () => [aruco()] },
})
