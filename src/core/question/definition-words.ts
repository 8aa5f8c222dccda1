import { z } from 'zod'
import { wordsSchema } from './words.ts'

const forms = z.array(z.string().regex(/…/, 'a form has … where the term stands'))
const formsSchema = z.strictObject({ zh: forms, en: forms })

/** Words by which questions for the meaning of a term are known: the `definition` of its intent's file. */
export const definitionWordsSchema = z.strictObject({
  /** Forms that ask for a meaning; … stands for the term. */
  strong: formsSchema,
  /** Forms that may ask for one: taken up only where a document explains the term. */
  weak: formsSchema,
  /** Not a term, whatever form it stands in. */
  never: wordsSchema,
  /** In front of a term: where it was read. */
  lead: wordsSchema,
  /** Behind a term: what it is called. */
  tail: wordsSchema,
})
export type DefinitionWords = z.infer<typeof definitionWordsSchema>
