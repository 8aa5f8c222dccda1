/** What pictures are made of; places and sizes in units of the drawing's width from the top left. */
export type Shape =
  | {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: string
    }
  | {
      readonly kind: 'line'
      readonly x: number
      readonly from: number
      readonly to: number
      readonly stroke: string
      readonly width: number
      readonly dashed: boolean
    }
  | { readonly kind: 'arrow'; readonly x: number; readonly y: number; readonly size: number; readonly fill: string }
  | {
      readonly kind: 'text'
      readonly x: number
      /** Where the letters stand on. */
      readonly y: number
      readonly text: string
      readonly size: number
      readonly fill: string
      readonly anchor: 'start' | 'middle' | 'end'
      /** Thickened, for headings and names: the font has one weight. */
      readonly strong: boolean
    }

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly shapes: readonly Shape[]
}
