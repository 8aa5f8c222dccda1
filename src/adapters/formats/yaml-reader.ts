import type { z } from 'zod'

/** Reads a YAML text against a schema and tells what is wrong with file and line. */
export type YamlReader = <T>(file: string, text: string, schema: z.ZodType<T>, firstLine: number) => T
