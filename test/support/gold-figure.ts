import { z } from 'zod'

/** What every row of gold says of a figure; each kind of gold adds where the figure stands. */
export const goldFigure = {
  period: z.string(),
  indicator: z.string().nullable(),
  measure: z.string(),
  comparator: z.string(),
  value: z.number().nullable(),
  value2: z.number().optional(),
  unit: z.string().nullable(),
} as const
