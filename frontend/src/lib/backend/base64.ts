import { Refusal } from './refusal'

// How bytes travel to the laptop. A file that was pulled off with its stick, or a folder,
// can't be read.
export function base64(piece: Blob, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''))
    reader.onerror = () => reject(new Refusal('media_damaged', '', { name }))
    reader.readAsDataURL(piece)
  })
}
