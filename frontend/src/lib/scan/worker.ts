// Reads pictures beside the page, so that the desk stays quick while a camera runs.
import program from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { Reader, type Picture } from './reader'

const opening = Reader.open({ locateFile: () => program })
// Told apart from an answer to a picture, so that whoever waits knows that reading works here.
opening.then(
  () => postMessage('ready'),
  () => postMessage('broken'),
)

onmessage = async ({ data }: MessageEvent<Picture>) => {
  const reader = await opening
  postMessage(reader.look(data))
}
