// The parts of js-aruco2 that are used; it brings no types of its own.
declare module 'js-aruco2/src/cv.js' {
  export interface Grey {
    width: number
    height: number
    data: Uint8Array
  }
  export interface Point {
    x: number
    y: number
  }
  export const CV: {
    adaptiveThreshold(from: Grey, to: Grey, reach: number, darker: number): Grey
    findContours(black: Grey, work: Int32Array): Point[][]
    approxPolyDP(contour: Point[], within: number): Point[]
    isContourConvex(outline: Point[]): boolean
    minEdgeLength(outline: Point[]): number
  }
  const library: { CV: typeof CV }
  export default library
}
