// Reads rooms beside the page, so that the desk stays quick while a camera runs.
import type { Picture } from '../scan/reader'
import { CardReader } from './reader'

const reader = new CardReader()
postMessage('ready')
onmessage = ({ data }: MessageEvent<Picture>) => postMessage(reader.look(data))
