import { Exports, type Saved } from '../../lib/backend'
import type { Way } from '../../lib/paper'

/** What PaperDo makes of a file that is there already: it is printed or opened where it lies. */
export async function saved(path: string, way: Way): Promise<Saved> {
  if (way === 'Open') await Exports.Open(path)
  return { path, number: '' }
}
