// What to do with the phone before, meanwhile and afterwards: three line drawings on a square of 100, by the numbers
// of backend/paper/poster/pictogram.go, so that the wall and the screen show the same.
export type Mark = { d: string; bold?: number; bare?: boolean; dot?: boolean }

const phone = (x: number): Mark[] => [
  { d: `M${x + 9} 6h30a9 9 0 0 1 9 9v70a9 9 0 0 1-9 9h-30a9 9 0 0 1-9-9v-70a9 9 0 0 1 9-9z` },
  { d: `M${x + 19} 82h10`, bold: 5 },
]

// A piece of a circle around (50, 60), as far to the left as to the right of its top.
const wave = (radius: number, degrees: number): Mark => {
  const x = radius * Math.cos((degrees * Math.PI) / 180)
  const y = radius * Math.sin((degrees * Math.PI) / 180)
  return { d: `M${50 - x} ${60 - y}A${radius} ${radius} 0 0 1 ${50 + x} ${60 - y}`, bold: 5 }
}

const crossed = 'M10 84L90 8'

export const marks = {
  stay: [...phone(26), { d: 'M45.8 60a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0z', dot: true }, wave(12.5, 42), wave(21.5, 42), wave(30.5, 49)],
  noData: [
    ...phone(26),
    { d: 'M42 62V30M35 37l7-8 7 8M58 30v32M51 55l7 8 7-8', bold: 5 },
    { d: crossed, bold: 17, bare: true },
    { d: crossed, bold: 7 },
  ],
  done: [...phone(6), { d: 'M18 46l9 10 16-21', bold: 6.5 }, { d: 'M64 48h25M78 36l12 12-12 12' }],
} satisfies Record<string, Mark[]>
