import { z } from 'zod'
import { feedbackWordsSchema } from './feedback-words.ts'
import { wordsSchema } from './words.ts'

const pairSchema = z.strictObject({ verbs: wordsSchema, objects: wordsSchema })

/** Words of messages that ask nothing of the documents: the `talk` of their intent's file. */
export const smallTalkWordsSchema = z.strictObject({
  /** Small talk where a message says nothing else. */
  only: z.strictObject({
    greeting: wordsSchema,
    thanks: wordsSchema,
    acknowledgement: wordsSchema,
    farewell: wordsSchema,
  }),
  /** What may stand beside small talk. */
  particles: wordsSchema,
  /** Matters outside the documents by their kind, where the documents hold nothing else of the message. */
  outside: z.record(z.string(), wordsSchema),
  /** What no document on record can tell: 内部口径, 真实数据. */
  unpublished: wordsSchema,
  /** Requests that are declined whatever they are about: a verb, and behind it what it is to make. */
  requests: z.record(z.string(), pairSchema),
  /** Attempts to make the bot something else. */
  injection: wordsSchema,
  /** Orders to change, remove or hand out what the bot keeps. */
  operations: z.strictObject({
    /** 把…改成…, change … to …: the beginning and what follows it. */
    takes: wordsSchema,
    becomes: wordsSchema,
    /** An order that begins with a verb, and what it is done to. */
    verbs: wordsSchema,
    objects: wordsSchema,
    /** Politeness in front of an order. */
    polite: wordsSchema,
  }),
  /** What is said of an answer that was given. */
  feedback: feedbackWordsSchema,
  /** A message with one of these asks, and orders nothing. */
  asking: wordsSchema,
  /** What may stand beside a matter outside without being a subject of its own. */
  beside: wordsSchema,
})
export type SmallTalkWords = z.infer<typeof smallTalkWordsSchema>
