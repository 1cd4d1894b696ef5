import { Refusal } from '../../lib/backend'

const across = 1200 // px on the long side: sharp at 5 cm and 600 dpi

// What an SVG says of its own shape, as width by height; a square where it says nothing.
export function shapeOf(svg: string): [number, number] {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  const box = (root.getAttribute('viewBox') ?? '').trim().split(/[\s,]+/).map(Number)
  const size = [root.getAttribute('width'), root.getAttribute('height')].map((s) => parseFloat(s ?? ''))
  const shape = box.length === 4 ? box.slice(2) : size
  const [width = 0, height = 0] = shape
  return width > 0 && height > 0 ? [width, height] : [1, 1]
}

// Draws an SVG that the laptop has looked at as a PNG, in base64. In an <img> it runs no script and loads nothing.
export async function rasterise(svg: string, name: string): Promise<string> {
  const [width, height] = shapeOf(svg)
  const scale = across / Math.max(width, height)
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  const px = [width, height].map((s) => String(Math.max(1, Math.round(s * scale))))
  if (!root.getAttribute('viewBox')) root.setAttribute('viewBox', `0 0 ${width} ${height}`)
  root.setAttribute('width', px[0]!)
  root.setAttribute('height', px[1]!)
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(root))}`
  try {
    await picture.decode()
  } catch (reason) {
    throw new Refusal('svg_broken', 'file', { name }, reason)
  }
  const canvas = document.createElement('canvas')
  canvas.width = Number(px[0])
  canvas.height = Number(px[1])
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '')
}
