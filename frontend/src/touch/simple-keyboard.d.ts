// Its build for today's browsers, less than half the size of the main one, comes without
// types of its own.
declare module 'simple-keyboard/build/index.modern.esm.js' {
  export { default, SimpleKeyboard } from 'simple-keyboard/build/index.modern'
}
